package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/**
 * Things named before their number and nothing behind it: "- graders: 5", "Paśników ustawiono czterdzieści, budek około 1 100". A noun in the
 * plural that begins its line or clause is counted; the name of a value, such as a temperature or a score, is not.
 */
final class Labels {

    private static final Concept PREDICATE = Concept.named("predicate");
    private static final ConceptSet ABOUT = ConceptSet.named("nearly", "over", "at-least", "at-most", "less-than");
    private static final Concept PLURAL = Concept.named("plural-label");
    private static final Concept OWNED = Concept.named("plural-clause");
    private static final ConceptSet NO_LABEL = ConceptSet.named(
            "value-label",
            "no-figure-before",
            "no-figure-after",
            "duration-unit",
            "talk-noun",
            "address-word",
            "target-noun",
            "target-word",
            "percent");
    private static final Concept NO_NOUN = Concept.named("no-noun");
    private static final int LONG = 6;
    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 4;
    private static final int MOST_VERBS = 3;

    private final Text text;

    Labels(Text text) {
        this.text = text;
    }

    /** The stretch of the noun before a number, as its first token and the token behind it; null where none is counted. */
    @Nullable
    Stretch before(Measure one) {
        int number = one.number().start();
        if (number == 0 || !closes(one.end()) || text.gap(number) == Gap.PARAGRAPH) {
            return null;
        }
        int sentence = text.sentenceStart(text.sentence(number));
        boolean mark = text.isSign(number - 1, ":=–—") && !text.glued(number);
        int end = mark ? number - 1 : verbs(number, sentence);
        if (end == number || mark && !text.isSign(end, ":") && text.isNumber(end - 1)) {
            return null;
        }
        int from = words(end, sentence);
        return from < end && isLabel(from, end, mark) ? new Stretch(from, end) : null;
    }

    /** A noun before its number. */
    record Stretch(int start, int end) {}

    private int verbs(int number, int sentence) {
        int end = number;
        while (end > sentence
                && end > number - MOST_VERBS
                && (text.has(end - 1, PREDICATE) || text.has(end - 1, ABOUT))) {
            end--;
        }
        return end;
    }

    private int words(int end, int sentence) {
        int from = end;
        while (from > sentence && from > end - MOST_WORDS && text.isWord(from - 1) && (from == end || !isBreak(from))) {
            from--;
        }
        return from;
    }

    private boolean isLabel(int from, int end, boolean mark) {
        boolean line = isBreak(from) || from == text.sentenceStart(text.sentence(from));
        boolean item = from > 0 && text.isSign(from - 1, "•*·–—-;▪●") && !text.glued(from);
        boolean clause = !mark && text.isSign(from - 1, ",:");
        if (!line && !item && !clause || mark && text.isSign(end, "–—") && !item) {
            return false; // "Police — 101" is a telephone
        }
        boolean plural = false;
        for (int at = from; at < end; at++) {
            if (text.has(at, NO_LABEL) || text.has(at, NO_NOUN) && at == from) {
                return false;
            }
            plural |= text.has(at, mark ? PLURAL : OWNED) || mark && isShortPlural(at);
        }
        boolean uninflected = mark && text.language(from).usage().uncountedNouns();
        return plural || uninflected && (item || isBreak(from));
    }

    /** "Carts": too short for the endings that the list of plurals asks for. */
    private boolean isShortPlural(int at) {
        int length = text.end(at) - text.start(at);
        if (length >= LONG || length < SHORTEST) {
            return false;
        }
        for (var ending : text.language(at).usage().plurals()) {
            if (text.word(at).endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(int at) {
        return at >= text.size() || isBreak(at) || text.sentence(at) != text.sentence(at - 1) || text.isSign(at, ",;.");
    }

    private boolean isBreak(int at) {
        return at == 0 || text.gap(at) == Gap.LINE || text.gap(at) == Gap.PARAGRAPH;
    }
}
