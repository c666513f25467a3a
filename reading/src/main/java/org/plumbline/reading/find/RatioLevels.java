package org.plumbline.reading.find;

import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** Two numbers that are an earlier and a later level, where "from" says "of" as well: no part and its whole. */
final class RatioLevels {

    private static final ConceptSet TO = ConceptSet.named("change-to");
    private static final ConceptSet FROM = ConceptSet.named("change-from");
    private static final ConceptSet MOVES = ConceptSet.named("moves");
    private static final int FORM = 3;
    private static final int LEAD = 5;
    private static final int NOUN = 2;

    private final Text text;

    RatioLevels(Text text) {
        this.text = text;
    }

    /** "Fell to 240 from 318". */
    boolean areToFrom(Measure one, Measure next) {
        int to = text.before(one.start(), TO, FORM);
        return to != Text.NONE
                && isMoved(Math.max(text.sentenceStart(text.sentence(to)), to - LEAD), to)
                && text.next(one.end(), next.start(), FROM) != Text.NONE;
    }

    /** "Rose from six to eleven" behind "12 schools". */
    boolean areFromTo(Measure one, Measure next) {
        int from = text.before(one.start(), FROM, FORM);
        int to = text.before(next.start(), TO, FORM);
        if (from == Text.NONE || to < one.end() || to - one.end() > NOUN) {
            return false;
        }
        int sentence = text.sentence(from);
        return sentence == text.sentence(to)
                && (isMoved(text.sentenceStart(sentence), from) || isMoved(next.end(), text.sentenceEnd(sentence)));
    }

    private boolean isMoved(int from, int to) {
        return text.next(from, to, MOVES) != Text.NONE;
    }
}
