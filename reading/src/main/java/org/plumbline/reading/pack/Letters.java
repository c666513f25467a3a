package org.plumbline.reading.pack;

/** What single characters of a view are, looked up in tables. */
public final class Letters {

    private static final char[] LOWER = new char[0x10000];
    private static final byte[] KIND = new byte[0x10000];

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte BLANK = 3;

    static {
        for (int one = 0; one < 0x10000; one++) {
            LOWER[one] = (char) Character.toLowerCase(one);
            if (Character.isLetter(one) || Character.getType(one) == Character.NON_SPACING_MARK) {
                KIND[one] = LETTER;
            } else if (one >= '0' && one <= '9') {
                KIND[one] = DIGIT;
            } else if (one == ' ' || one == '\n' || one == '\t') {
                KIND[one] = BLANK;
            }
        }
    }

    private Letters() {}

    /** The letter in lower case. */
    public static char lower(char one) {
        return LOWER[one];
    }

    /** Whether it is part of a word. */
    public static boolean isLetter(char one) {
        return KIND[one] == LETTER;
    }

    /** Whether it is one of the digits 0 to 9. */
    public static boolean isDigit(char one) {
        return KIND[one] == DIGIT;
    }

    /** Whether it is a blank, a tabulator or the end of a line. */
    public static boolean isBlank(char one) {
        return KIND[one] == BLANK;
    }

    /** Whether it is a capital letter. */
    public static boolean isCapital(char one) {
        return LOWER[one] != one;
    }
}
