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
    /** For each token both kinds of bits of all concepts that begin there, so that most questions need no more than one look. */
    private final long[] bits;

    private int[] groups;
    private int[] ends;
    private int size;

    Hits(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        first = new int[tokens.size + 1];
        bits = new long[2 * tokens.size];
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
            long others = 0;
            for (int hit = from; hit < to; hit++) {
                int group = groups[hit];
                if (lexicon.language(group) == language[at]) {
                    any |= lexicon.bits(group);
                    others |= lexicon.otherBits(group);
                    groups[kept] = group;
                    ends[kept++] = ends[hit];
                }
            }
            bits[2 * at] = any;
            bits[2 * at + 1] = others;
            from = to;
        }
        first[tokens.size] = kept;
        size = kept;
        groups = Arrays.copyOf(groups, kept);
        ends = Arrays.copyOf(ends, kept);
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

    /** Whether a concept with these bits may begin at a token. */
    private boolean mayBegin(int at, long some, long others) {
        return at >= 0 && at < tokens.size && (bits[2 * at] & some) != 0 && (bits[2 * at + 1] & others) != 0;
    }

    int longest(int at, Concept concept) {
        return mayBegin(at, concept.bit(), concept.otherBit()) ? longestOf(at, concept.alone()) : Text.NONE;
    }

    int longest(int at, ConceptSet set) {
        return mayBegin(at, set.bits(), set.otherBits()) ? longestOf(at, set) : Text.NONE;
    }

    private int longestOf(int at, ConceptSet set) {
        int best = Text.NONE;
        for (int hit = first[at]; hit < first[at + 1]; hit++) {
            if ((best == Text.NONE || ends[hit] > ends[best]) && lexicon.holds(groups[hit], set)) {
                best = hit;
            }
        }
        return best;
    }

    /** The first token of a stretch at which one of these concepts begins; NONE where there is none. */
    int next(int from, int to, ConceptSet set) {
        long some = set.bits();
        long others = set.otherBits();
        int last = Math.min(to, tokens.size);
        for (int at = Math.max(0, from); at < last; at++) {
            if ((bits[2 * at] & some) != 0 && (bits[2 * at + 1] & others) != 0 && longestOf(at, set) != Text.NONE) {
                return at;
            }
        }
        return Text.NONE;
    }

    /** The first token not before one at which one of these concepts begins that ends before another; NONE where there is none. */
    int endingAt(int end, int from, ConceptSet set) {
        long some = set.bits();
        long others = set.otherBits();
        for (int at = Math.max(0, from); at < end; at++) {
            if ((bits[2 * at] & some) != 0 && (bits[2 * at + 1] & others) != 0 && has(at, end, set)) {
                return at;
            }
        }
        return Text.NONE;
    }

    private boolean has(int from, int to, ConceptSet set) {
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
