package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or letters for a kind of document, or a sign such as "No.", found in the text before a number.
 *
 * @param start the first token of it
 * @param end the token after it
 * @param types the kinds it may mean, the usual one first; empty for a number sign
 * @param letters the letters, if it is letters and no word
 */
record Mark(
        int start,
        int end,
        Kind kind,
        List<DocumentType> types,
        @Nullable Token letters) {

    enum Kind {
        WORD,
        LETTERS,
        NUMBER_SIGN
    }

    static List<Mark> in(List<Token> tokens) {
        var marks = new ArrayList<Mark>();
        for (int at = 0; at < tokens.size(); ) {
            var mark = longestAt(tokens, at);
            if (mark == null) {
                at++;
            } else {
                marks.add(mark);
                at = mark.end();
            }
        }
        return marks;
    }

    private static @Nullable Mark longestAt(List<Token> tokens, int start) {
        if (!tokens.get(start).is(Token.Kind.WORD)) {
            return null;
        }
        var lexicon = Lexicon.loaded();
        Mark found = null;
        var phrase = new StringBuilder();
        int words = 0;
        for (int at = start; at < tokens.size() && words < lexicon.longest(); at++) {
            var token = tokens.get(at);
            if (token.is(Token.Kind.DASH) && words > 0) {
                continue;
            }
            if (!token.is(Token.Kind.WORD)) {
                break;
            }
            phrase.append(words++ == 0 ? "" : " ").append(token.folded());
            var types = lexicon.types(phrase.toString());
            if (!types.isEmpty()) {
                found = new Mark(start, at + 1, Kind.WORD, types, null);
            } else if (lexicon.isNumberSign(phrase.toString())) {
                found = new Mark(start, at + 1, Kind.NUMBER_SIGN, List.of(), null);
            }
        }
        var first = tokens.get(start);
        if (found == null && (first.folded().length() > 1 || start == 0) && TypeLetters.known(first)) {
            return new Mark(start, start + 1, Kind.LETTERS, TypeLetters.types(first), first);
        }
        return found;
    }
}
