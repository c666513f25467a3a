package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.Lexicon;

/** The forms found at each token, of all languages, in the order of the tokens. */
final class Hits implements Lexicon.Finds {

    private final Tokens tokens;
    private final int[] first;
    private Form[] forms;
    private int[] ends;
    private int size;
    private int token;
    /** For each token the bits of all concepts that begin there, so that most questions need no more than one look. */
    private final long[] bits;

    Hits(String view, Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        first = new int[tokens.size + 1];
        bits = new long[tokens.size];
        forms = new Form[Math.max(16, tokens.size)];
        ends = new int[forms.length];
        for (token = 0; token < tokens.size; token++) {
            first[token] = size;
            if (tokens.kind[token] != TokenKind.NUMBER.ordinal()) {
                lexicon.walk(view, tokens.start[token], this);
                if (tokens.kind[token] == TokenKind.WORD.ordinal()) {
                    lexicon.walkCompound(view, tokens.start[token], tokens.end[token], this);
                }
            }
        }
        first[tokens.size] = size;
    }

    @Override
    public void found(Form form, int end) {
        int to = token;
        while (to < tokens.size && tokens.end[to] < end) {
            to++;
        }
        if (to == tokens.size || tokens.end[to] != end) {
            return;
        }
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        bits[token] |= form.concept().bit();
        forms[size] = form;
        ends[size++] = to + 1;
    }

    int firstOf(int at) {
        return first[at];
    }

    Form form(int hit) {
        return forms[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    int longest(int at, Concept concept, byte[] language) {
        int best = Text.NONE;
        if (at < 0 || at >= tokens.size || (bits[at] & concept.bit()) == 0) {
            return best;
        }
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if (forms[hit].concept() == concept
                    && forms[hit].language() == language[at]
                    && (best == Text.NONE || ends[hit] > ends[best])) {
                best = hit;
            }
        }
        return best;
    }

    int longest(int at, ConceptSet concepts, byte[] language) {
        int best = Text.NONE;
        if (at < 0 || at >= tokens.size || (bits[at] & concepts.bits()) == 0) {
            return best;
        }
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if (forms[hit].language() == language[at]
                    && concepts.contains(forms[hit].concept())
                    && (best == Text.NONE || ends[hit] > ends[best])) {
                best = hit;
            }
        }
        return best;
    }

    boolean has(int from, int to, ConceptSet concepts, byte[] language) {
        if ((bits[from] & concepts.bits()) == 0) {
            return false;
        }
        for (int hit = first[from]; hit < first[from + 1]; hit++) {
            if (ends[hit] == to && forms[hit].language() == language[from] && concepts.contains(forms[hit].concept())) {
                return true;
            }
        }
        return false;
    }

    boolean any(int at, byte[] language) {
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if (forms[hit].language() == language[at]) {
                return true;
            }
        }
        return false;
    }
}
