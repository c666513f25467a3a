package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.measure.Measures;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What became of the counted targets: met, exceeded, over half, under half, or something else. */
final class Outcomes {

    private static final Concept MET = Concept.named("met");
    private static final Concept EXCEEDED = Concept.named("exceeded");
    private static final Concept NOT_MET = Concept.named("not-met");
    private static final Concept MOSTLY = Concept.named("mostly");
    private static final Concept PARTLY = Concept.named("partly");
    private static final Concept BELOW_HALF = Concept.named("below-half");
    private static final Concept HALF = Concept.named("half-word");
    private static final Concept PREDICATE = Concept.named("predicate");
    private static final Concept LINK = Concept.named("list-link");
    private static final ConceptSet UP = ConceptSet.named("over", "at-least", "exceed", "exceeded");
    private static final ConceptSet DOWN = ConceptSet.named("less-than", "at-most", "fall-below", "not", "not-met");
    private static final ConceptSet STATES =
            ConceptSet.named("met", "exceeded", "not-met", "partly", "mostly", "below-half");
    private static final String OVER_HALF = "over-half";
    private static final String UNDER_HALF = "under-half";
    private static final int HALF_WITHIN = 3;
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int AHEAD = 18;
    private static final int BACK = 8;
    private static final int VERB_BACK = 2;

    /**
     * What was found.
     *
     * @param what the value of the field
     * @param start the first token of the words that say it
     * @param end the token behind them
     */
    record Outcome(String what, int start, int end) {}

    /** The kinds of words seen in a stretch. */
    private static final class Seen {
        private boolean met;
        private boolean exceeded;
        private boolean notMet;
        private boolean partly;
        private String half = "";
        private int start = Text.NONE;
        private int end = Text.NONE;

        boolean any() {
            return met || exceeded || notMet || partly || !half.isEmpty();
        }

        private void at(int from, int to) {
            start = start == Text.NONE ? from : start;
            end = Math.max(end, to);
        }
    }

    private final Text text;
    private final Measures measures;

    Outcomes(Text text, Measures measures) {
        this.text = text;
        this.measures = measures;
    }

    /** What became of a counted part: the words behind it in its clause, or else before it. */
    Outcome of(Measure one, int behind, boolean target) {
        var seen = seen(one, behind);
        if (!seen.any()) {
            return new Outcome("other", one.start(), behind);
        }
        var what = !target || seen.notMet || seen.partly
                ? "other"
                : !seen.half.isEmpty() ? seen.half : seen.exceeded ? "exceeded" : "met";
        return new Outcome(what, Math.min(one.start(), seen.start), Math.max(behind, seen.end));
    }

    /** Whether words of an outcome stand beside a number. */
    boolean isAny(Measure one, int behind) {
        return seen(one, behind).any();
    }

    /** Whether a verb or the like begins at a token. */
    boolean isPredicate(int at) {
        return at < text.size() && text.gap(at) != Gap.PARAGRAPH && (text.has(at, PREDICATE) || text.has(at, STATES));
    }

    /** Whether a verb or the like ends before a token. */
    boolean isPredicateBefore(int at) {
        int sentence = text.sentenceStart(text.sentence(at));
        for (int from = at - 1; from >= sentence && from >= at - VERB_BACK && !text.isSign(from, ",;:."); from--) {
            if (text.has(from, PREDICATE) || text.has(from, STATES)) {
                return true;
            }
        }
        return false;
    }

    private Seen seen(Measure one, int behind) {
        var seen = new Seen();
        look(behind, forwardEnd(behind), seen);
        if (!seen.any()) {
            look(backStart(one.start()), one.start(), seen);
        }
        if (!seen.any()) {
            shared(behind, seen);
        }
        return seen;
    }

    /** "Eleven and three were met": the words behind the next number of the clause hold for this one, too. */
    private void shared(int behind, Seen seen) {
        int link = forwardEnd(behind);
        if (!text.has(link, LINK)) {
            return;
        }
        int end = Math.min(text.sentenceEnd(text.sentence(link)), link + AHEAD);
        int to = link;
        while (to < end && !text.isSign(to, ",;.")) {
            to++;
        }
        var other = new Seen();
        look(link, to, other);
        seen.met = other.met && other.half.isEmpty();
        seen.notMet = other.notMet;
        seen.start = behind;
        seen.end = behind;
    }

    /** To the end of the clause, and not into the next part. */
    private int forwardEnd(int from) {
        int sentence = from < text.size() ? text.sentenceEnd(text.sentence(Math.max(0, from - 1))) : from;
        int link = Text.NONE;
        for (int at = from; at < sentence && at < from + AHEAD; at++) {
            if (text.isSign(at, ",;.") && text.gap(at + 1) != Gap.NONE) {
                return at;
            }
            if (text.has(at, LINK)) {
                link = at;
            }
            var next = measures.ofNumberAt(at);
            if (next != null && next.kind() == Kind.BARE) {
                return link == Text.NONE ? at : link;
            }
        }
        return Math.min(sentence, from + AHEAD);
    }

    private int backStart(int to) {
        int sentence = text.sentenceStart(text.sentence(to));
        int at = text.isSign(to - 1, ":=|") ? to - 1 : to;
        while (at > sentence && at > to - BACK) {
            if (text.isSign(at - 1, ",;.:()") || text.has(at - 1, LINK) || measures.ofNumberAt(at - 1) != null) {
                break;
            }
            at--;
        }
        return at;
    }

    private void look(int from, int to, Seen seen) {
        int at = from;
        while (at < to) {
            int half = half(at, to, seen);
            int end = half != Text.NONE ? half : state(at, to, seen);
            if (end == Text.NONE) {
                at++;
            } else {
                seen.at(at, end);
                at = end;
            }
        }
    }

    private int state(int at, int to, Seen seen) {
        var measure = measures.ofNumberAt(at);
        if (measure != null && measure.kind() == Kind.PERCENT && measure.value().compareTo(HUNDRED) == 0) {
            seen.met = true;
            return measure.end();
        }
        var form = text.form(at, STATES);
        int end = text.at(at, STATES);
        if (form == null || end > to) {
            return Text.NONE;
        }
        seen.met |= form.concept() == MET;
        seen.exceeded |= form.concept() == EXCEEDED && !isGoal(end);
        seen.notMet |= form.concept() == NOT_MET;
        seen.partly |= form.concept() == PARTLY;
        seen.half = form.concept() == MOSTLY ? OVER_HALF : form.concept() == BELOW_HALF ? UNDER_HALF : seen.half;
        return end;
    }

    /** "Exceeded 50 %" is another matter than "exceeded". */
    private boolean isGoal(int end) {
        var measure = measures.ofNumberAt(end);
        return measure != null
                && measure.kind() == Kind.PERCENT
                && measure.value().compareTo(FIFTY) >= 0
                && measure.value().compareTo(HUNDRED) < 0;
    }

    /** "Over 50 %", "less than half", "not to half", "have passed the halfway mark", "die Hälfte überschritten". */
    private int half(int at, int to, Seen seen) {
        if (text.has(at, HALF)) {
            int end = text.at(at, HALF);
            for (int next = end; next < to && next < end + HALF_WITHIN; next++) {
                if (text.has(next, EXCEEDED)) {
                    seen.half = seen.half.isEmpty() ? OVER_HALF : seen.half;
                    return text.at(next, EXCEEDED);
                }
            }
            return Text.NONE;
        }
        int up = text.at(at, UP);
        int down = text.at(at, DOWN);
        if (up == Text.NONE && down == Text.NONE) {
            return Text.NONE;
        }
        int end = Math.max(up, down);
        boolean below = down >= up;
        for (int next = end; next < to && next <= end + HALF_WITHIN; next++) {
            var measure = measures.ofNumberAt(next);
            boolean fifty = measure != null
                    && measure.kind() == Kind.PERCENT
                    && measure.value().compareTo(HUNDRED) < 0
                    && measure.value().compareTo(FIFTY) >= 0;
            if (fifty || text.has(next, HALF)) {
                seen.half = below ? UNDER_HALF : OVER_HALF;
                return fifty && measure != null ? measure.end() : text.at(next, HALF);
            }
            if (measure != null) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }
}
