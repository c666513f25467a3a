package org.plumbline.reading.find;

import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Where the cell, the clause or the bracket begins and ends that a level stands in. */
final class LevelStretches {

    private static final ConceptSet UP_FROM = ConceptSet.named("up-from");

    private static final ConceptSet VERB = ConceptSet.named("level-past", "level-be", "moves", "modal");
    private static final int QUOTE = 7;

    private final Text text;

    LevelStretches(Text text) {
        this.text = text;
    }

    /** Where the cell of a table begins that holds a number. */
    int cell(int from, int number) {
        for (int at = number - 1; at >= from; at--) {
            if (text.sign(at) == '|') {
                return at + 1;
            }
        }
        return from;
    }

    /** Where the cell ends. */
    int cellEnd(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, '|')) {
                return at;
            }
        }
        return to;
    }

    /** In brackets, or behind "up from". */
    boolean isAside(int left, int start) {
        for (int at = start - 1; at >= left; at--) {
            if (text.isSign(at, ')')) {
                return false;
            }
            if (text.isSign(at, '(')) {
                return true;
            }
        }
        return text.before(start, UP_FROM, 4) != Text.NONE;
    }

    /** A slogan: a few words in quotation marks without a verb that measures. */
    boolean isQuoted(int from, int to) {
        int start = from - 1;
        while (start >= Math.max(0, from - QUOTE) && !text.isSign(start, "„“”\"«»‘")) {
            if (text.has(start, VERB) || text.gap(start) == Gap.PARAGRAPH) {
                return false;
            }
            start--;
        }
        if (start < Math.max(0, from - QUOTE)) {
            return false;
        }
        for (int at = to; at < Math.min(text.size(), start + 2 * QUOTE); at++) {
            if (text.has(at, VERB) || text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
            if (text.isSign(at, "“”\"«»’")) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause ends. */
    int cut(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.sign(at) != 0 && text.isSign(at, ",;()|") || text.gap(at) == Gap.PARAGRAPH) {
                return at;
            }
        }
        return to;
    }
}
