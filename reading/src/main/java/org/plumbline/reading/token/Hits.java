package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.Lexicon;

/** The groups of forms found at each token, in the order of the tokens: first of all languages, then only those of the token's own. */
final class Hits {

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final int[] first;
    /** For each token the bits of all concepts that begin there, so that most questions need no more than one look. */
    private final long[] bits;

    private int[] groups;
    private int[] ends;
    private int size;

    Hits(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        first = new int[tokens.size + 1];
        bits = new long[tokens.size];
        groups = new int[2 * tokens.size + 16];
        ends = new int[groups.length];
    }

    /** Begins with what is found at a token. */
    void open(int token) {
        first[token] = size;
    }

    /** A group of forms stands from the token begun with to before this one. */
    void add(int group, int end) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        groups[size] = group;
        ends[size++] = end;
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
                int group = groups[hit];
                if (lexicon.language(group) == language[at]) {
                    any |= lexicon.bits(group);
                    groups[kept] = group;
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

    int group(int hit) {
        return groups[hit];
    }

    /** The first form of one of these concepts in what was found. */
    Form form(int hit, ConceptSet set) {
        return lexicon.form(groups[hit], set);
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
            if ((lexicon.bits(groups[hit]) & concept.bit()) != 0
                    && (best == Text.NONE || ends[hit] > ends[best])
                    && lexicon.holds(groups[hit], number)) {
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
            if ((lexicon.bits(groups[hit]) & set.bits()) != 0
                    && (best == Text.NONE || ends[hit] > ends[best])
                    && lexicon.holds(groups[hit], set)) {
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
            if (ends[hit] == to && lexicon.holds(groups[hit], set)) {
                return true;
            }
        }
        return false;
    }

    boolean any(int at) {
        return first[at] < first[at + 1];
    }
}
