package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What the words beside a number compare it with: at least, over, exactly, at most, under. */
final class Comparators {

    private static final Concept OVER = Concept.named("over");
    private static final Concept EXCEED = Concept.named("exceed");
    private static final Concept FALL_BELOW = Concept.named("fall-below");
    private static final Concept AT_LEAST = Concept.named("at-least");
    private static final Concept LESS_THAN = Concept.named("less-than");
    private static final Concept AT_MOST = Concept.named("at-most");
    private static final Concept EXACTLY = Concept.named("exactly");
    private static final Concept OR_MORE = Concept.named("at-least-after");
    private static final Concept OR_LESS = Concept.named("at-most-after");
    private static final Concept NOT = Concept.named("not");
    private static final ConceptSet BEFORE =
            ConceptSet.of(OVER, EXCEED, FALL_BELOW, AT_LEAST, LESS_THAN, AT_MOST, EXACTLY);
    private static final ConceptSet BEHIND = ConceptSet.of(OR_MORE, OR_LESS, EXCEED, FALL_BELOW);
    /** "to" says where a level goes, though in some languages it also says "at most". */
    private static final ConceptSet TO = ConceptSet.named("change-to");

    private static final ConceptSet FILLER = ConceptSet.named("filler", "nearly");
    private static final ConceptSet MODAL = ConceptSet.named("modal", "modal-weak");
    private static final int LONGEST = 5;
    private static final int FILLERS = 3;
    private static final int NOT_WITHIN = 4;
    private static final int NOUN = 5;

    /**
     * A comparison.
     *
     * @param sign one of {@code >= > = <= <}
     * @param start the first of the words that say it, or the number
     * @param end the token behind the last of them
     * @param said whether words say it
     */
    record Comparison(String sign, int start, int end, boolean said) {}

    private final Text text;

    Comparators(Text text) {
        this.text = text;
    }

    /** How a number with its unit, from one token to another, is compared. */
    Comparison of(int start, int end, int from, int to) {
        var before = before(start, end, from);
        var behind = behind(start, end, to);
        if (behind != null
                && (before == null
                        || !before.sign().startsWith("<")
                        || behind.sign().startsWith("<"))) {
            return before == null ? behind : new Comparison(behind.sign(), before.start(), behind.end(), true);
        }
        return before == null ? new Comparison("=", start, end, false) : before;
    }

    /** A sign such as ≥ or >= before the number. */
    private @Nullable Comparison sign(int start, int end, int from) {
        int at = start - 1;
        if (at < from || text.isWord(at)) {
            return null;
        }
        if (text.isSign(at, "≥⩾≧")) {
            return new Comparison(">=", at, end, true);
        }
        if (text.isSign(at, "≤⩽≦")) {
            return new Comparison("<=", at, end, true);
        }
        boolean equal = text.isSign(at, '=');
        int sign = equal ? at - 1 : at;
        if (sign < from || !text.isSign(sign, "<>") || equal && !text.glued(at) || text.isSign(sign - 1, "-–—=>")) {
            return null;
        }
        var word = text.isSign(sign, '>') ? ">" : "<";
        return new Comparison(equal ? word + "=" : word, sign, end, true);
    }

    private @Nullable Comparison before(int start, int end, int from) {
        var sign = sign(start, end, from);
        if (sign != null) {
            return sign;
        }
        int at = start;
        for (int step = 0; step <= FILLERS && at > from; step++) {
            int word = text.before(at, BEFORE, LONGEST);
            if (word != Text.NONE && word >= from && !isTo(word, at)) {
                var form = text.form(word, BEFORE);
                var said = form == null ? null : sign(form.concept(), not(word, from));
                if (said != null) {
                    return new Comparison(said, word, end, true);
                }
            }
            int filler = text.before(at, FILLER, LONGEST);
            if (filler == Text.NONE || filler < from) {
                return null;
            }
            at = filler;
        }
        return null;
    }

    private boolean isTo(int from, int to) {
        return text.at(from, TO) == to;
    }

    /** "not" close before the word, or at the modal verb of its clause: "shall not by the end of 2025 exceed". */
    private boolean not(int word, int from) {
        boolean modal = false;
        for (int at = word - 1; at >= from; at--) {
            if (text.isSign(at, ",;:()")) {
                return false;
            }
            modal |= text.has(at, MODAL);
            if (text.has(at, NOT) && (modal || word - at <= NOT_WITHIN)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sign(Concept concept, boolean not) {
        if (concept == OVER || concept == EXCEED) {
            return not ? "<=" : ">";
        }
        if (concept == LESS_THAN || concept == FALL_BELOW) {
            return not ? ">=" : "<";
        }
        if (concept == AT_LEAST) {
            return ">=";
        }
        if (concept == AT_MOST) {
            return "<=";
        }
        return "=";
    }

    /** "or more" behind the number and its noun; a verb such as "not exceed" at the clause's end. */
    private @Nullable Comparison behind(int start, int end, int to) {
        boolean not = false;
        for (int at = end; at < Math.min(to, end + NOUN); at++) {
            if (text.gap(at) == Gap.PARAGRAPH || text.isSign(at, ",;:.()")) {
                return null;
            }
            int last = text.at(at, BEHIND);
            if (last != Text.NONE) {
                var form = text.form(at, BEHIND);
                var concept = form == null ? OR_MORE : form.concept();
                if (concept == OR_MORE || concept == OR_LESS) {
                    return new Comparison(concept == OR_MORE ? ">=" : "<=", start, last, true);
                }
                return new Comparison(concept == EXCEED ? not ? "<=" : ">" : not ? ">=" : "<", start, last, true);
            }
            not |= text.has(at, NOT);
        }
        return null;
    }
}
