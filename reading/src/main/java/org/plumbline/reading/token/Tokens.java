package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Cut;
import org.plumbline.reading.pack.Letters;

/** A view cut into words, numbers and signs, in flat tables. One pass; time grows with the length. */
final class Tokens {

    private final char[] view;
    int[] start;
    int[] end;
    byte[] kind;
    byte[] gap;
    /** The sign that a token is; 0 for words and numbers. */
    char[] sign;

    int size;

    Tokens(char[] view) {
        this.view = view;
        int guess = Math.max(16, view.length / 4);
        start = new int[guess];
        end = new int[guess];
        kind = new byte[guess];
        gap = new byte[guess];
        sign = new char[guess];
        cut();
    }

    private void cut() {
        int at = 0;
        while (at < view.length) {
            int from = at;
            int lines = 0;
            while (at < view.length && Letters.isBlank(view[at])) {
                if (view[at] == '\n') {
                    lines++;
                }
                at++;
            }
            if (at == view.length) {
                return;
            }
            var before = lines > 1 ? Gap.PARAGRAPH : lines == 1 ? Gap.LINE : at > from ? Gap.BLANK : Gap.NONE;
            if (size == 0) {
                before = Gap.PARAGRAPH;
            }
            at = token(at, before);
        }
    }

    private int token(int from, Gap before) {
        char one = view[from];
        var what = Letters.isLetter(one) ? TokenKind.WORD : Letters.isDigit(one) ? TokenKind.NUMBER : TokenKind.SIGN;
        return add(from, Cut.end(view, from), what, before);
    }

    private int add(int from, int to, TokenKind what, Gap before) {
        if (size == start.length) {
            int more = 2 * size;
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            kind = Arrays.copyOf(kind, more);
            gap = Arrays.copyOf(gap, more);
            sign = Arrays.copyOf(sign, more);
        }
        start[size] = from;
        end[size] = to;
        kind[size] = (byte) what.ordinal();
        sign[size] = what == TokenKind.SIGN ? view[from] : 0;
        gap[size++] = (byte) before.ordinal();
        return to;
    }
}
