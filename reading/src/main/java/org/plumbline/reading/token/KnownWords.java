package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Lexicon;

/** For each token the numbers that packs have for it: those of its known beginnings, then its own. */
final class KnownWords {

    private static final int WORD = TokenKind.WORD.ordinal();

    private final int[] first;
    private int[] words;

    /**
     * @param small the view in small letters
     */
    KnownWords(char[] small, Tokens tokens, Lexicon lexicon) {
        first = new int[tokens.size + 1];
        words = new int[3 * tokens.size / 2 + 16];
        int size = 0;
        for (int token = 0; token < tokens.size; token++) {
            first[token] = size;
            int start = tokens.start[token];
            int end = tokens.end[token];
            if (size + end - start >= words.length) {
                words = Arrays.copyOf(words, 2 * (size + end - start));
            }
            size = lexicon.words(small, start, end, tokens.kind[token] == WORD, words, size);
        }
        first[tokens.size] = size;
    }

    int first(int token) {
        return first[token];
    }

    int word(int index) {
        return words[index];
    }
}
