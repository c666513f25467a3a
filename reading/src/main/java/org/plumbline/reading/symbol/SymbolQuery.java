package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a search, taken apart.
 *
 * @param keys the keys of the symbol, the most exact first; empty if no number was typed
 * @param number the first number without leading zeros, with which likely documents are found where no key fits; null if there is none
 * @param others the words, folded, that belong to no symbol: "Quảng Ninh" in "46-CTr/TU Quảng Ninh"
 * @param meant the text that was read instead, if slips of the pen had to be mended
 */
public record SymbolQuery(
        List<String> keys,
        @Nullable String number,
        List<String> others,
        @Nullable String meant) {

    private static final int MOST_OTHERS = 8;

    public SymbolQuery {
        keys = List.copyOf(keys);
        others = List.copyOf(others);
    }

    static SymbolQuery of(String typed) {
        var tokens = Token.of(typed);
        var number = tokens.stream()
                .filter(token -> token.is(Token.Kind.NUMBER))
                .map(Written::digits)
                .filter(digits -> digits.length() <= 5)
                .findFirst()
                .orElse(null);
        var meant = Slips.mended(typed).orElse(null);
        var keys = new ArrayList<>(SearchKeys.typed(typed));
        if (meant != null) {
            SearchKeys.typed(meant).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        }
        return new SymbolQuery(keys, number, others(tokens), meant);
    }

    private static List<String> others(List<Token> tokens) {
        var taken = new HashSet<Integer>();
        for (var mark : Mark.in(tokens)) {
            for (int at = mark.start(); at < mark.end(); at++) {
                taken.add(at);
            }
        }
        var others = new ArrayList<String>();
        for (int at = 0; at < tokens.size() && others.size() < MOST_OTHERS; at++) {
            var token = tokens.get(at);
            if (token.is(Token.Kind.WORD)
                    && !taken.contains(at)
                    && token.folded().length() > 1
                    && !TypeLetters.known(token)
                    && !Issuers.opens(token)) {
                others.add(token.folded());
            }
        }
        return others;
    }
}
