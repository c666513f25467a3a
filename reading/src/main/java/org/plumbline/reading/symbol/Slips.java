package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slips of the pen in a text that is not understood: a letter too many or too few, words written as one, dots for dashes. What is mended
 * is a guess: it may find a document and be offered to a person, but is never registered.
 */
final class Slips {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_LETTERS = 5;

    private final List<String> parts = new ArrayList<>();
    private final List<Token> tokens;
    private boolean hasLetters;

    private Slips(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The text as it was probably meant; empty if it is understood as it stands, or cannot be understood at all. */
    static Optional<String> mended(String text) {
        if (isClear(text)) {
            return Optional.empty();
        }
        var tokens = Token.of(text);
        if (tokens.stream().noneMatch(token -> token.is(Token.Kind.NUMBER))
                || tokens.stream().filter(token -> token.is(Token.Kind.WORD)).count() > MOST_WORDS) {
            return Optional.empty();
        }
        var mended = new Slips(tokens).mend();
        return isClear(mended) ? Optional.of(mended) : Optional.empty();
    }

    /** Letters of an issuer that the table does not have are kept as written, and may be a slip. */
    private static boolean isClear(String text) {
        return SymbolReader.read(text)
                .best()
                .filter(best -> !best.needed(Repair.Kind.ISSUER_UNKNOWN))
                .isPresent();
    }

    private String mend() {
        var afterNumber = false;
        for (int at = 0; at < tokens.size(); ) {
            var token = tokens.get(at);
            if (token.is(Token.Kind.WORD)) {
                at = afterNumber ? lettersAt(at) : wordsAt(at);
            } else {
                if (!token.is(Token.Kind.DOT) && !token.folded().equals(",")) {
                    parts.add(token.folded());
                }
                afterNumber |= token.is(Token.Kind.NUMBER);
                at++;
            }
        }
        return String.join(" ", parts);
    }

    /** Behind the number stand letters: "CT r", "CTrr", "CTHĐ". */
    private int lettersAt(int at) {
        var word = tokens.get(at).folded();
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).isSeparator()) {
            next++;
        }
        if (next < tokens.size()
                && tokens.get(next).is(Token.Kind.WORD)
                && tokens.get(next).folded().length() <= 2
                && Issuers.find(tokens.get(next).folded()).isEmpty()
                && TypeLetters.known(word + tokens.get(next).folded())) {
            parts.add(word + tokens.get(next).folded());
            hasLetters = true;
            return next + 1;
        }
        parts.add(hasLetters ? issuer(word) : letters(word));
        hasLetters = true;
        return at + 1;
    }

    private static String issuer(String word) {
        var once = once(word);
        return Issuers.find(word).isEmpty() && Issuers.find(once).isPresent() ? once : word;
    }

    private static String once(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    private static String letters(String word) {
        if (TypeLetters.known(word) || Issuers.find(word).isPresent() || word.length() > LONGEST_LETTERS) {
            return word;
        }
        var types = Lexicon.loaded().types(word);
        if (!types.isEmpty() && !types.getFirst().abbreviations().isEmpty()) {
            return types.getFirst().abbreviations().getFirst().toLowerCase(Locale.ROOT);
        }
        var once = once(word);
        return TypeLetters.known(once)
                ? once
                : nearest(word, TypeLetters.all(), 1).orElse(word);
    }

    /** Before the number stand words: "Resoluton", "nghiquyet", "NQTW". */
    private int wordsAt(int at) {
        var found = exactEnd(at);
        if (found > at) {
            tokens.subList(at, found).forEach(token -> parts.add(token.folded()));
            return found;
        }
        var word = tokens.get(at).folded();
        var joined = Lexicon.loaded().apart(word);
        if (joined != null) {
            parts.add(joined);
            return at + 1;
        }
        var split = split(word);
        if (split != null) {
            parts.add(split);
            return at + 1;
        }
        for (int words = Math.min(4, tokens.size() - at); words > 0; words--) {
            var phrase = phrase(at, words);
            if (phrase != null) {
                var meant = nearest(phrase, Lexicon.loaded().phrases(), phrase.length() < 9 ? 1 : 2);
                if (phrase.length() > 4 && meant.isPresent()) {
                    parts.add(meant.get());
                    return at + words;
                }
            }
        }
        parts.add(word);
        return at + 1;
    }

    private int exactEnd(int at) {
        return Mark.in(tokens).stream()
                .filter(mark -> mark.start() == at)
                .map(Mark::end)
                .findFirst()
                .orElse(at);
    }

    private @Nullable String phrase(int at, int words) {
        var part = tokens.subList(at, at + words);
        return part.stream().allMatch(token -> token.is(Token.Kind.WORD))
                ? part.stream().map(Token::folded).collect(Collectors.joining(" "))
                : null;
    }

    private static @Nullable String split(String word) {
        for (int split = word.length() - 2; split >= 2; split--) {
            if (TypeLetters.known(word.substring(0, split))
                    && Issuers.find(word.substring(split)).isPresent()) {
                return word.substring(0, split) + " " + word.substring(split);
            }
        }
        return null;
    }

    private static Optional<String> nearest(String word, Stream<String> known, int most) {
        record Near(String text, int distance) {}
        return known.filter(one -> Math.abs(one.length() - word.length()) <= most)
                .map(one -> new Near(one, distance(word, one)))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance)
                        .thenComparing(near -> !near.text().startsWith(word.substring(0, 1)))
                        .thenComparing(near -> -near.text().length())
                        .thenComparing(Near::text))
                .map(Near::text);
    }

    /** How many letters were left out, put in, exchanged or swapped with their neighbour. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int same = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + same);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    now[column] = Math.min(now[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
