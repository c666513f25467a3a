package org.plumbline.reading.pack;

/** What single characters of a view are; those of most scripts are looked up in tables. */
public final class Letters {

    /** Up to here stand the letters of the languages that come along, with their marks and signs. */
    private static final int TABLED = 0x2100;

    private static final char[] LOWER = new char[TABLED];
    private static final byte[] KIND = new byte[TABLED];

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte BLANK = 3;

    static {
        for (int one = 0; one < TABLED; one++) {
            LOWER[one] = (char) Character.toLowerCase(one);
            KIND[one] = kind((char) one);
        }
    }

    private Letters() {}

    private static byte kind(char one) {
        if (one >= '0' && one <= '9') {
            return DIGIT;
        }
        if (one == ' ' || one == '\n' || one == '\t') {
            return BLANK;
        }
        int type = Character.getType(one);
        return type >= Character.UPPERCASE_LETTER && type <= Character.OTHER_LETTER
                        || type == Character.NON_SPACING_MARK
                ? LETTER
                : 0;
    }

    /** The letter in lower case. */
    public static char lower(char one) {
        return one < TABLED ? LOWER[one] : Character.toLowerCase(one);
    }

    /** A text in lower case, letter by letter. */
    public static char[] small(char[] text) {
        var small = new char[text.length];
        for (int at = 0; at < small.length; at++) {
            small[at] = lower(text[at]);
        }
        return small;
    }

    /** Whether it is part of a word. */
    public static boolean isLetter(char one) {
        return (one < TABLED ? KIND[one] : kind(one)) == LETTER;
    }

    /** Whether it is one of the digits 0 to 9. */
    public static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    /** Whether it is a blank, a tabulator or the end of a line. */
    public static boolean isBlank(char one) {
        return one == ' ' || one == '\n' || one == '\t';
    }

    /** Whether it is a capital letter. */
    public static boolean isCapital(char one) {
        return lower(one) != one;
    }
}
