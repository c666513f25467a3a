package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a number: a word or letters for a kind of document, a sign such as "No.", letters of an issuer ("NQ/TW 57").
 *
 * @param beside the mark that leads to the number with nothing foreign between; null if there is none
 * @param nearest the last mark anywhere before the number
 * @param sign whether a number sign stands directly before the number
 */
record Anchor(@Nullable Mark beside, @Nullable Mark nearest, boolean sign, List<Token> issuers) {

    static Anchor before(List<Token> tokens, List<Mark> marks, int at) {
        var issuers = new ArrayList<Token>();
        var sign = false;
        Mark beside = null;
        int back = at - 1;
        while (back >= 0 && beside == null) {
            var token = tokens.get(back);
            var mark = endingAt(marks, back + 1);
            if (mark != null && mark.kind() == Mark.Kind.NUMBER_SIGN) {
                sign = true;
                back = mark.start() - 1;
            } else if (mark != null) {
                beside = mark;
            } else if (Issuers.opens(token)) {
                issuers.addFirst(token);
                back--;
            } else if (mayStandBetween(token)) {
                back--;
            } else {
                break;
            }
        }
        // "Nghị quyết TW 5" is the resolution of the fifth plenum, not number 5 of TW.
        if (beside != null && beside.kind() == Mark.Kind.WORD && !issuers.isEmpty() && !sign) {
            beside = null;
        }
        return new Anchor(beside, nearest(marks, at), sign, beside == null ? List.of() : List.copyOf(issuers));
    }

    /** The mark that says the kind: the one beside the number, or any before it if a sign announces the number. */
    @Nullable
    Mark mark() {
        return beside != null || !sign ? beside : nearest;
    }

    private static @Nullable Mark endingAt(List<Mark> marks, int end) {
        return marks.stream().filter(mark -> mark.end() == end).findFirst().orElse(null);
    }

    private static @Nullable Mark nearest(List<Mark> marks, int at) {
        Mark nearest = null;
        for (var mark : marks) {
            if (mark.end() <= at && mark.kind() != Mark.Kind.NUMBER_SIGN) {
                nearest = mark;
            }
        }
        return nearest;
    }

    private static boolean mayStandBetween(Token token) {
        return switch (token.kind()) {
            case DOT, DASH, SLASH -> true;
            case SIGN -> ":(\"«„“#[".contains(token.folded());
            default -> false;
        };
    }
}
