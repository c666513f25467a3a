package org.plumbline.reading.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Folds a text for search, so that "Nghị định", "nghi dinh" and "NGHỊ ĐỊNH" are one. The only class that does so: what is stored and
 * what is looked for must go through the same folding.
 *
 * <p>Lower case; marks and apostrophes gone; every dash is '-', every slash '/', every run of blanks one blank; nothing at either end.
 * Ukrainian й, ї and є stay letters of their own, because край and краї are different words; ґ becomes г, as it was spelt for decades.
 * Folding twice changes nothing. Time grows with the length of the text, whatever it holds.
 */
public final class Folding {

    private static final char COMBINING_BREVE = '\u0306';
    private static final char COMBINING_DIAERESIS = '\u0308';
    private static final int[] NOTHING_RECORDED = {};

    private final String source;
    private final boolean recording;
    private final StringBuilder folded;
    private int[] origins;
    private int blankAt = -1;

    private Folding(String source, boolean recording) {
        this.source = source;
        this.recording = recording;
        this.folded = new StringBuilder(source.length());
        this.origins = recording ? new int[source.length() + 16] : NOTHING_RECORDED;
    }

    /** The folded form of a text; an empty text for null. */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var folding = new Folding(text, false);
        folding.walk();
        return folding.folded.toString();
    }

    /** The folded form with the place of every character in the original. */
    public static Folded trace(String text) {
        var folding = new Folding(text, true);
        folding.walk();
        return new Folded(folding.folded.toString(), folding.origins, text.length());
    }

    private void walk() {
        int codePoint;
        for (int at = 0; at < source.length(); at += Character.charCount(codePoint)) {
            codePoint = source.codePointAt(at);
            if (!joinedToLetterBefore(codePoint)) {
                append(FoldedLetters.of(codePoint), at);
            }
        }
    }

    /** Decomposed й and ї are the letters й and ї; every other mark is dropped. */
    private boolean joinedToLetterBefore(int codePoint) {
        if ((codePoint != COMBINING_BREVE && codePoint != COMBINING_DIAERESIS) || folded.isEmpty() || blankAt >= 0) {
            return false;
        }
        int last = folded.length() - 1;
        if (codePoint == COMBINING_BREVE && folded.charAt(last) == 'и') {
            folded.setCharAt(last, 'й');
            return true;
        }
        if (codePoint == COMBINING_DIAERESIS && folded.charAt(last) == 'і') {
            folded.setCharAt(last, 'ї');
            return true;
        }
        return false;
    }

    private void append(String piece, int at) {
        if (piece.isEmpty()) {
            return;
        }
        if (piece.equals(" ")) {
            if (blankAt < 0 && !folded.isEmpty()) {
                blankAt = at;
            }
            return;
        }
        if (blankAt >= 0) {
            record(1, blankAt);
            folded.append(' ');
            blankAt = -1;
        }
        record(piece.length(), at);
        folded.append(piece);
    }

    private void record(int length, int at) {
        if (!recording) {
            return;
        }
        int from = folded.length();
        if (origins.length < from + length) {
            origins = Arrays.copyOf(origins, Math.max(origins.length * 2, from + length));
        }
        Arrays.fill(origins, from, from + length, at);
    }
}
