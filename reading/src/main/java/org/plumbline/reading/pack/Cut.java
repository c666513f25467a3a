package org.plumbline.reading.pack;

/** Where a word, a number or a sign ends: the same in a text and in the forms of a pack. */
public final class Cut {

    private Cut() {}

    /** Behind the word, number or sign that begins here. */
    public static int end(char[] view, int from) {
        char one = view[from];
        if (Letters.isLetter(one)) {
            return wordEnd(view, from);
        }
        if (Letters.isDigit(one)) {
            return numberEnd(view, from);
        }
        return from + (Character.isHighSurrogate(one) && from + 1 < view.length ? 2 : 1);
    }

    /** A word may hold an apostrophe between letters. */
    private static int wordEnd(char[] view, int from) {
        int at = from + 1;
        while (at < view.length) {
            char one = view[at];
            if (Letters.isLetter(one)) {
                at++;
            } else if (one == '\'' && at + 1 < view.length && Letters.isLetter(view[at + 1])) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** A number may hold a full stop, a comma or an apostrophe between digits. */
    private static int numberEnd(char[] view, int from) {
        int at = from + 1;
        while (at < view.length) {
            char one = view[at];
            if (Letters.isDigit(one)) {
                at++;
            } else if ((one == '.' || one == ',' || one == '\'')
                    && at + 1 < view.length
                    && Letters.isDigit(view[at + 1])) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }
}
