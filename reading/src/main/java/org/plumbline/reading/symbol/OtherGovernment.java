package org.plumbline.reading.symbol;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Symbols of other governments: XIX/204/2020, 44-НП, 2016/679. They are kept as written, because their grammar is not ours to mend; only
 * a likely number and year are taken out so that they can be found.
 */
final class OtherGovernment {

    private static final int LONGEST = 40;

    private OtherGovernment() {}

    static List<Candidate> candidates(String text, List<Token> tokens, List<Mark> marks, int at) {
        int start = at;
        while (start > 0 && tokens.get(start).glued() && !isEdge(tokens.get(start - 1))) {
            start--;
        }
        for (var mark : marks) {
            if (mark.kind() == Mark.Kind.NUMBER_SIGN && mark.start() == start && mark.end() <= at) {
                start = mark.end();
            }
        }
        while (start < at && tokens.get(start).is(Token.Kind.DOT)) {
            start++;
        }
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).glued() && !isEdge(tokens.get(end))) {
            end++;
        }
        while (tokens.get(end - 1).is(Token.Kind.DOT) || tokens.get(end - 1).isSeparator()) {
            end--;
        }
        var parts = tokens.subList(start, end);
        var anchor = Anchor.before(tokens, marks, start);
        var whole = start == 0 && end == tokens.size();
        var hasLetters = parts.stream().anyMatch(part -> part.is(Token.Kind.WORD));
        if (parts.stream().noneMatch(Token::isSeparator)
                || parts.getFirst().isSeparator()
                || (anchor.mark() == null && !(whole && hasLetters))) {
            return List.of();
        }
        var written = Normalizer.normalize(
                text.substring(tokens.get(start).at(), tokens.get(end - 1).end())
                        .strip(),
                Normalizer.Form.NFC);
        return written.length() > LONGEST ? List.of() : List.of(candidate(written, parts, anchor.mark()));
    }

    private static boolean isEdge(Token token) {
        return token.is(Token.Kind.SIGN);
    }

    private static Candidate candidate(String written, List<Token> parts, @Nullable Mark mark) {
        var numbers = parts.stream().filter(part -> part.is(Token.Kind.NUMBER)).toList();
        var year = numbers.size() < 2
                ? null
                : numbers.stream()
                        .filter(one -> one.folded().length() == 4)
                        .filter(one ->
                                one.folded().startsWith("19") || one.folded().startsWith("20"))
                        .findFirst()
                        .orElse(null);
        var number = numbers.stream()
                .filter(one -> !one.equals(year) && Written.digits(one).length() <= 5)
                .findFirst()
                .map(one -> Integer.parseInt(Written.digits(one)))
                .orElse(0);
        var types = mark == null ? List.<DocumentType>of() : mark.types();
        var repairs = new ArrayList<Repair>();
        repairs.add(new Repair(Repair.Kind.OTHER_GOVERNMENT, written));
        if (types.size() > 1) {
            repairs.add(new Repair(Repair.Kind.TYPE_AMBIGUOUS, types.getFirst().code()));
        }
        var symbol = new Symbol(
                Family.OTHER,
                number,
                null,
                year == null ? null : Integer.valueOf(year.folded()),
                null,
                types.isEmpty() ? null : types.getFirst(),
                types.stream().skip(1).toList(),
                List.of(),
                null,
                written);
        return Candidate.of(symbol, repairs);
    }
}
