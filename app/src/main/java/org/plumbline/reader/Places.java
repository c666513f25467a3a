package org.plumbline.reader;

/** Places of a text in code points, found without counting from the beginning each time. */
public final class Places {

    private static final int STEP = 256;

    private final String text;
    private final int length;
    private final int[] marks;

    public Places(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.marks = new int[length / STEP + 1];
        for (int at = 1; at < marks.length; at++) {
            marks[at] = text.offsetByCodePoints(marks[at - 1], STEP);
        }
    }

    /** How many code points the text has. */
    public int length() {
        return length;
    }

    /** The index in the string of a code point. */
    public int index(int place) {
        return text.offsetByCodePoints(marks[place / STEP], place % STEP);
    }

    /** The words from one place to before another. */
    public String words(int start, int end) {
        return text.substring(index(start), index(end));
    }
}
