package org.plumbline.reading.text;

import java.util.Arrays;

/**
 * A text as it came, never changed, and beside it the view in which words are looked for: composed letters, one kind of blank, dash,
 * quotation mark and apostrophe, no invisible characters, entities of HTML decoded. Every place in the view knows its place in the text.
 *
 * <p>Spans are reported in Unicode code points of the text as it came (reading-records.md, section 1).
 */
public final class Source {

    private static final int[] SAME = {};

    private final String original;
    private final char[] letters;
    /** For each character of the view, and its end, the index in the original; empty where view and original agree. */
    private final int[] origins;
    /** The indexes of the second halves of all characters outside the basic plane, ascending. */
    private final int[] halves;

    private Source(String original, char[] letters, int[] origins, int[] halves) {
        this.original = original;
        this.letters = letters;
        this.origins = origins;
        this.halves = halves;
    }

    /** Takes a text in; nothing of it is lost. */
    public static Source of(String text) {
        var letters = text.toCharArray();
        int traits = ViewBuilder.traits(letters);
        var halves = (traits & ViewLetters.HALF) == 0 ? SAME : halves(letters);
        if ((traits & (ViewLetters.OTHER | ViewLetters.MOVES)) == 0) {
            return new Source(text, letters, SAME, halves);
        }
        var builder = ViewBuilder.of(text, letters, traits);
        return new Source(text, builder.view(), builder.origins(), halves);
    }

    /** The view of a text, for those who need no places. */
    public static String viewOf(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ((ViewLetters.traits(text.charAt(at)) & (ViewLetters.OTHER | ViewLetters.MOVES)) != 0) {
                return new String(of(text).letters);
            }
        }
        return text;
    }

    private static int[] halves(char[] text) {
        int[] found = SAME;
        int count = 0;
        for (int at = 1; at < text.length; at++) {
            if (Character.isLowSurrogate(text[at]) && Character.isHighSurrogate(text[at - 1])) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, 2 * count));
                }
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The text as it came. */
    public String original() {
        return original;
    }

    /** The characters of the view: the text as words are looked for in it; not to be changed. */
    public char[] letters() {
        return letters;
    }

    /** Where the character at this index of the view begins in the original, in UTF-16 units; the index may be the view's length. */
    public int origin(int index) {
        return origins.length == 0 ? index : origins[index];
    }

    /** Where a stretch of the view that ends before this index ends in the original, in UTF-16 units. */
    public int originEnd(int end) {
        if (origins.length == 0 || end == 0) {
            return end;
        }
        int last = origins[end - 1];
        return Math.max(last + 1, origins[end]);
    }

    /** The number of code points before this UTF-16 index of the original. */
    public int codePoint(int index) {
        if (halves.length == 0) {
            return index;
        }
        int place = Arrays.binarySearch(halves, index);
        return index - (place >= 0 ? place : -place - 1);
    }

    /** What stands in the original where this stretch of the view stands. */
    public String surface(int start, int end) {
        return original.substring(origin(start), originEnd(end));
    }
}
