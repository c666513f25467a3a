package org.plumbline.reading.symbol;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.reading.text.Folding;

/**
 * A run of letters, a run of digits, or one sign of the text.
 *
 * @param folded the run as it is compared
 * @param written the run as it was written, composed
 * @param at where it begins in the text, in UTF-16 units
 * @param end where the next character begins
 * @param blankBefore whether a blank stands before it
 */
record Token(Kind kind, String folded, String written, int at, int end, boolean blankBefore) {

    enum Kind {
        WORD,
        NUMBER,
        DASH,
        SLASH,
        DOT,
        SIGN
    }

    static List<Token> of(String text) {
        var folded = Folding.trace(text);
        var letters = folded.text();
        var tokens = new ArrayList<Token>();
        var blank = false;
        for (int start = 0; start < letters.length(); ) {
            if (letters.charAt(start) == ' ') {
                blank = true;
                start++;
                continue;
            }
            var kind = kind(letters, start);
            int end = start + Character.charCount(letters.codePointAt(start));
            while (end < letters.length() && continues(kind, letters, end)) {
                end += Character.charCount(letters.codePointAt(end));
            }
            int from = folded.origin(start);
            int to = Math.max(from, folded.origin(end));
            var written = Normalizer.normalize(text.substring(from, to).strip(), Normalizer.Form.NFC);
            tokens.add(new Token(kind, letters.substring(start, end), visible(written), from, to, blank));
            blank = false;
            start = end;
        }
        return tokens;
    }

    /** Without signs that are not seen; the letter eth, which some keyboards give for Đ and which looks the same, is Đ. */
    private static String visible(String written) {
        return written.replace('ð', 'đ')
                .replace('Ð', 'Đ')
                .codePoints()
                .filter(one -> Character.getType(one) != Character.FORMAT && !Character.isISOControl(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Kind kind(String text, int at) {
        char one = text.charAt(at);
        if (one >= '0' && one <= '9') {
            return Kind.NUMBER;
        }
        return switch (one) {
            case '-' -> Kind.DASH;
            case '/', '\\', '_' -> Kind.SLASH; // file names write an underscore for the slash
            case '.' -> Kind.DOT;
            default -> Character.isLetter(text.codePointAt(at)) ? Kind.WORD : Kind.SIGN;
        };
    }

    /** A word may hold an ampersand between letters: BKH&ĐT. */
    private static boolean continues(Kind kind, String text, int at) {
        if (kind == Kind.WORD && text.charAt(at) == '&') {
            return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
        }
        return (kind == Kind.WORD || kind == Kind.NUMBER) && text.charAt(at) != ' ' && kind(text, at) == kind;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether this word stands directly at the token before it, with no blank between. */
    boolean glued() {
        return !blankBefore;
    }

    boolean isSeparator() {
        return kind == Kind.DASH || kind == Kind.SLASH;
    }

    /** Whether it can be the letters of a symbol: no marks but the stroke of Đ. A word such as "từ" is not the code TU. */
    boolean couldBeLetters() {
        return kind == Kind.WORD
                && written.codePoints().allMatch(one -> one < 128 || one == 'đ' || one == 'Đ')
                && written.length() == folded.length();
    }

    boolean hasStroke() {
        return written.indexOf('đ') >= 0 || written.indexOf('Đ') >= 0;
    }

    /** A part of this word, when two codes were written as one. */
    Token part(int from, int to) {
        return new Token(
                kind,
                folded.substring(from, to),
                written.substring(from, to),
                at + from,
                at + to,
                from == 0 && blankBefore);
    }
}
