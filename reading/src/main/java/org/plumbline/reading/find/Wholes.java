package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the total that stands behind a number: "17 of 21", "17/21", "17 schools out of the 21", "286 wiosek z 301". */
final class Wholes {

    static final Concept OF_WHOLE = Concept.named("of-whole");
    static final Concept STRONG = Concept.named("of-whole-strong");
    private static final Concept BEHIND_NOUN = Concept.named("of-whole-behind");
    private static final Concept ATTRIBUTE = Concept.named("whole-attribute");
    private static final Concept COUNT_NOUN = Concept.named("count-noun");
    private static final Concept FILLER = Concept.named("of-filler");
    private static final int NOUN_BETWEEN = 4;
    private static final int FILLERS = 3;

    private final Text text;
    private final Nouns nouns;
    private final Outcomes outcomes;
    private final List<Measure> all;

    Wholes(Text text, Nouns nouns, Outcomes outcomes, List<Measure> all) {
        this.text = text;
        this.nouns = nouns;
        this.outcomes = outcomes;
        this.all = all;
    }

    boolean isWhole(Measure one) {
        return isPlain(one) && !isSingle(one);
    }

    static boolean isSingle(Measure one) {
        return one.number().words() && one.value().compareTo(BigDecimal.ONE) <= 0;
    }

    boolean isPlain(Measure one) {
        var number = one.number();
        boolean plain = one.kind() == Kind.BARE
                && one.high() == null
                && number.isWhole()
                && one.value().scale() <= 0;
        return plain && (!number.ambiguous() || text.has(one.end(), COUNT_NOUN));
    }

    /** The place of the total that a number is part of: "17 of 21", "17 schools out of the 21"; the number's own place for none. */
    int wholeOf(int at) {
        var one = all.get(at);
        if (at + 1 >= all.size()) {
            return at;
        }
        var next = all.get(at + 1);
        if (next.kind() != Kind.BARE || !isWhole(next) || next.value().compareTo(one.value()) < 0) {
            return at;
        }
        if (next.start() - one.end() > NOUN_BETWEEN + FILLERS + 2
                || text.sentence(one.start()) != text.sentence(next.start())) {
            return at;
        }
        for (int from = one.end(); from < next.start() && from <= one.end() + NOUN_BETWEEN; from++) {
            boolean close = from == one.end();
            int end = close ? longer(from, OF_WHOLE, STRONG) : text.at(from, STRONG);
            if (end != Text.NONE && isFilled(end, next.start()) && (close || isSame(one.end(), from, next))) {
                return isSlash(one, next, from) ? at + 1 : at;
            }
            int behind = close ? Text.NONE : text.at(from, BEHIND_NOUN);
            if (behind != Text.NONE
                    && isFilled(behind, next.start())
                    && isSame(one.end(), from, next)
                    && isBare(next, nouns.stems(one.end(), from))) {
                return at + 1;
            }
            if (text.isSign(from, ",;:.()")) {
                return at;
            }
        }
        return at;
    }

    int longer(int from, Concept first, Concept second) {
        return Math.max(text.at(from, first), text.at(from, second));
    }

    /** Nothing but articles and the like between "of" and the total. */
    boolean isFilled(int from, int to) {
        int at = from;
        for (int words = 0; at < to && words < FILLERS; words++) {
            int end = text.at(at, FILLER);
            if (end == Text.NONE && text.isWord(at) && text.word(at).endsWith("'s")) {
                end = at + 1;
            }
            if (end == Text.NONE) {
                return false;
            }
            at = end;
        }
        return at == to;
    }

    /** Between the part and a strong "out of" stands a noun, no verb. */
    private boolean isSame(int from, int to, Measure whole) {
        int end = nouns.end(from);
        return end != Text.NONE && end >= to && whole.value().signum() > 0;
    }

    /** A slash makes a ratio only between glued numbers that are no date, no "24/7" and no term. */
    private boolean isSlash(Measure one, Measure next, int from) {
        if (!text.isSign(from, '/')) {
            return true;
        }
        boolean more = text.isSign(next.end(), '/') || text.isSign(one.start() - 1, '/');
        boolean wide = text.glued(from) != text.glued(next.start());
        boolean clock = one.value().compareTo(next.value()) == 0 && next.value().intValue() == 24
                || one.value().intValue() == 24 && next.value().intValue() == 7;
        boolean said = nouns.end(next.end()) != Text.NONE
                || outcomes.isAny(one, next.end())
                || outcomes.isPredicate(next.end());
        return said
                && !more
                && !wide
                && !clock
                && (text.gap(next.end()) == Gap.PARAGRAPH || !text.glued(next.end()) || !text.isWord(next.end()));
    }

    /** Behind the total of "286 villages of 301" stands no noun of its own: nothing, the same noun, or only "planned" or "found". */
    private boolean isBare(Measure whole, Set<String> stems) {
        int end = nouns.end(whole.end());
        if (end == Text.NONE) {
            return nouns.isElliptic(whole.end());
        }
        boolean attribute = end == whole.end() + 1 && text.has(whole.end(), ATTRIBUTE);
        boolean same = !stems.isEmpty() && !Collections.disjoint(stems, nouns.stems(whole.end(), end));
        return attribute || same;
    }
}
