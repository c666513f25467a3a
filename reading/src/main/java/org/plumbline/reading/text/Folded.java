package org.plumbline.reading.text;

import java.util.Arrays;

/**
 * A folded text that still knows where each of its characters stood in the original, so that a finding in the folded text can be shown
 * on the text the person wrote.
 */
public final class Folded {

    private final String text;
    private final int[] origins;

    Folded(String text, int[] origins, int originalLength) {
        this.text = text;
        this.origins = Arrays.copyOf(origins, text.length() + 1);
        this.origins[text.length()] = originalLength;
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where the character at this index began in the original, in UTF-16 units; the index may be the length of the folded text. */
    public int origin(int index) {
        return origins[index];
    }

    @Override
    public String toString() {
        return text;
    }
}
