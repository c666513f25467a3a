package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.Lexicon;

/** The forms found at each token, in the order of the tokens: first of all languages, then only those of the token's own. */
final class Hits implements Lexicon.Finds {

    private static final int WORD = TokenKind.WORD.ordinal();

    private final Tokens tokens;
    private final int[] first;
    /** For each token the bits of all concepts that begin there, so that most questions need no more than one look. */
    private final long[] bits;

    private final Lexicon lexicon;
    private int[] forms;
    private int[] ends;
    private int size;
    private int token;

    Hits(char[] view, Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        first = new int[tokens.size + 1];
        bits = new long[tokens.size];
        forms = new int[Math.max(16, 3 * tokens.size)];
        ends = new int[forms.length];
        for (token = 0; token < tokens.size; token++) {
            first[token] = size;
            lexicon.walk(view, tokens.start[token], this);
            if (tokens.kind[token] == WORD) {
                lexicon.walkCompound(view, tokens.start[token], tokens.end[token], this);
            }
        }
        first[tokens.size] = size;
    }

    @Override
    public void found(int form, int end) {
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
        forms[size] = form;
        ends[size++] = to + 1;
    }

    /** Lets go of the forms that are not of the language of their token. */
    void keep(byte[] language) {
        int kept = 0;
        int from = 0;
        for (int at = 0; at < tokens.size; at++) {
            int to = first[at + 1];
            first[at] = kept;
            long any = 0;
            for (int hit = from; hit < to; hit++) {
                int form = forms[hit];
                if (lexicon.language(form) == language[at]) {
                    any |= 1L << lexicon.concept(form);
                    forms[kept] = form;
                    ends[kept++] = ends[hit];
                }
            }
            bits[at] = any;
            from = to;
        }
        first[tokens.size] = kept;
        size = kept;
    }

    int firstOf(int at) {
        return first[at];
    }

    Form form(int hit) {
        return lexicon.form(forms[hit]);
    }

    int language(int hit) {
        return lexicon.language(forms[hit]);
    }

    boolean isOf(int hit, Concept concept) {
        return lexicon.concept(forms[hit]) == concept.number();
    }

    int end(int hit) {
        return ends[hit];
    }

    int longest(int at, Concept concept) {
        if (at < 0 || at >= tokens.size || (bits[at] & concept.bit()) == 0) {
            return Text.NONE;
        }
        int best = Text.NONE;
        int number = concept.number();
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if (lexicon.concept(forms[hit]) == number && (best == Text.NONE || ends[hit] > ends[best])) {
                best = hit;
            }
        }
        return best;
    }

    int longest(int at, ConceptSet set) {
        if (at < 0 || at >= tokens.size || (bits[at] & set.bits()) == 0) {
            return Text.NONE;
        }
        int best = Text.NONE;
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if ((best == Text.NONE || ends[hit] > ends[best]) && set.contains(lexicon.concept(forms[hit]))) {
                best = hit;
            }
        }
        return best;
    }

    boolean has(int from, int to, ConceptSet set) {
        if ((bits[from] & set.bits()) == 0) {
            return false;
        }
        for (int hit = first[from]; hit < first[from + 1]; hit++) {
            if (ends[hit] == to && set.contains(lexicon.concept(forms[hit]))) {
                return true;
            }
        }
        return false;
    }

    boolean any(int at) {
        return first[at] < first[at + 1];
    }
}
