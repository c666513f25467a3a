package org.plumbline.reading.token;

import org.plumbline.reading.pack.Lexicon;

/** Finds the forms of all packs in a text: from each token, word by word, as far as some form goes on. */
final class Finding {

    private static final int WORD = TokenKind.WORD.ordinal();
    private static final int PARAGRAPH = Gap.PARAGRAPH.ordinal();
    private static final int GLUED = Gap.NONE.ordinal();
    private static final int LONGEST_WORD = 1 << 12;

    private final char[] view;
    private final char[] small;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final KnownWords words;
    private final Hits hits;
    private int from;

    /**
     * @param small the view in small letters
     */
    private Finding(char[] view, char[] small, Tokens tokens, Lexicon lexicon) {
        this.view = view;
        this.small = small;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.words = new KnownWords(small, tokens, lexicon);
        this.hits = new Hits(tokens, lexicon);
    }

    static Hits in(char[] view, char[] small, Tokens tokens, Lexicon lexicon) {
        var finding = new Finding(view, small, tokens, lexicon);
        finding.all();
        return finding.hits;
    }

    private void all() {
        var ends = new int[LONGEST_WORD];
        for (from = 0; from < tokens.size; from++) {
            hits.open(from);
            for (int word = words.first(from); word < words.first(from + 1); word++) {
                at(words.word(word), from + 1);
            }
            if (tokens.kind[from] == WORD) {
                int size = lexicon.compound(small, tokens.start[from], tokens.end[from], ends, 0);
                for (int one = 0; one < size; one++) {
                    tell(ends[one], from + 1);
                }
            }
        }
        hits.open(tokens.size);
    }

    /** What ends at a place of the tree before a token, and what goes on with that token. */
    private void at(int place, int next) {
        tell(place, next);
        if (lexicon.goesOn(place)) {
            onward(place, next);
        }
    }

    private void tell(int place, int end) {
        int last = lexicon.firstGroup(place + 1);
        for (int group = lexicon.firstGroup(place); group < last; group++) {
            if (lexicon.isWritten(group, view, tokens.start[from])) {
                hits.add(group, end);
            }
        }
    }

    private void onward(int place, int next) {
        star(place, next);
        if (next == tokens.size || tokens.gap[next] == PARAGRAPH) {
            return;
        }
        boolean glued = tokens.gap[next] == GLUED;
        for (int word = words.first(next); word < words.first(next + 1); word++) {
            int further = lexicon.step(place, words.word(word), glued);
            if (further != Lexicon.NONE) {
                at(further, next + 1);
            }
        }
    }

    /** A star behind a sign stands for a short word, or for nothing where no word stands at the sign. */
    private void star(int place, int next) {
        int behind = lexicon.behindStar(place);
        if (behind == Lexicon.NONE) {
            return;
        }
        boolean word = next < tokens.size && tokens.gap[next] == GLUED && tokens.kind[next] == WORD;
        if (!word) {
            at(behind, next);
        } else if (lexicon.isShort(view, tokens.start[next], tokens.end[next])) {
            at(behind, next + 1);
        }
    }
}
