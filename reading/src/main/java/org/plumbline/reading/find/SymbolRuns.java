package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** How far the letters, digits and signs of a symbol go on from a token; bounded. */
final class SymbolRuns {

    private static final Concept YEAR_AFTER = Concept.named("date-year-after");
    private static final int MOST_TOKENS = 28;
    private static final int LONGEST_PREFIX = 6;
    private static final int LONGEST = 12;
    private final Text text;

    SymbolRuns(Text text) {
        this.text = text;
    }

    /** The token behind the run of letters, digits and signs that stand together. */
    int end(int token) {
        int at = token + 1;
        while (at < text.size() && at - token < MOST_TOKENS) {
            int next = further(token, at);
            if (next == Text.NONE) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int further(int first, int at) {
        if (text.glued(at)) {
            if (text.isNumber(at)) {
                return at + 1;
            }
            if (text.isWord(at)) {
                boolean suffix = text.has(at, YEAR_AFTER)
                        || text.isNumber(at - 1) && !isLetters(at) && text.end(at) - text.start(at) > 1;
                return suffix ? Text.NONE : at + 1;
            }
            if (text.isSign(at, '(')
                    && text.isNumber(at + 1)
                    && (text.word(at + 1).length() == 4 || text.word(at + 1).length() == 2)
                    && text.isSign(at + 2, ')')
                    && isLetters(at - 1)) {
                int serial = at + 3;
                return text.isNumber(serial) ? serial + 1 : serial;
            }
            if (text.isSign(at, "/-–_.&") && text.glued(at + 1) && isPart(at + 1)) {
                boolean stop = text.isSign(at, '.')
                        && at == first + 1
                        && text.isNumber(first)
                        && !(isLetters(at + 1) && text.isSign(at + 2, '/'));
                return stop ? Text.NONE : at + 2;
            }
        }
        return loose(first, at);
    }

    /** "123- KL/TW", "118 / 2025 / NĐ-CP": blanks around a sign, where the letters behind say a kind of document. */
    private int loose(int first, int at) {
        if (!text.isSign(at, "/-–") || !text.isNumber(first) || !isPart(at + 1) || at + 1 >= text.size()) {
            return Text.NONE;
        }
        if (text.gap(at) == Gap.PARAGRAPH
                || text.gap(at + 1) == Gap.PARAGRAPH
                || text.gap(at) == Gap.LINE
                || text.gap(at + 1) == Gap.LINE) {
            return Text.NONE;
        }
        int letters = at + 1;
        if (text.isNumber(letters) && text.word(letters).length() == 4 && text.isSign(letters + 1, '/')) {
            letters += 2;
        }
        boolean known = isLetters(letters) && SymbolKinds.ofLetters(text.word(letters)) != null;
        boolean begun =
                at - first > 2 && isLetters(letters) && text.glued(at) && text.end(letters) - text.start(letters) >= 2;
        return known || begun ? at + 2 : Text.NONE;
    }

    private boolean isPart(int token) {
        return text.isNumber(token) || text.isWord(token);
    }

    /** A word of capital letters, or with two of them, as symbols have: KH, CTr, BR. */
    boolean isLetters(int token) {
        int length = text.isCapital(token) ? text.end(token) - text.start(token) : LONGEST + 1;
        if (length > LONGEST) {
            return false;
        }
        int capitals = 0;
        for (int at = text.start(token); at < text.end(token); at++) {
            capitals += Letters.isCapital(text.letter(at)) ? 1 : 0;
        }
        return capitals == length
                || length <= LONGEST_PREFIX && capitals >= 2
                || length == 3 && text.word(token).equals("Drs");
    }
}
