package org.plumbline.reading.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What one character becomes when a text is folded: nothing, one blank, or one or more plain lower-case characters. */
final class FoldedLetters {

    private static final String APOSTROPHES = "'`´‘’‛′ʹʻʼʽˈ＇";
    private static final String OTHER_DASHES = "−⁃˗⁻₋";
    private static final String SLASHES = "⁄∕⧸／";

    /** Answers already worked out; two threads may both work one out and store equal texts. */
    private static final @Nullable String[] KNOWN = new @Nullable String[0x3000];

    private FoldedLetters() {}

    static String of(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return work(codePoint);
        }
        var known = KNOWN[codePoint];
        if (known == null) {
            known = work(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static String work(int codePoint) {
        if (APOSTROPHES.indexOf(codePoint) >= 0) {
            return "";
        }
        if (OTHER_DASHES.indexOf(codePoint) >= 0) {
            return "-";
        }
        if (SLASHES.indexOf(codePoint) >= 0) {
            return "/";
        }
        if (Character.isWhitespace(codePoint)) {
            return " ";
        }
        return switch (Character.getType(codePoint)) {
            case Character.DASH_PUNCTUATION -> "-";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> "";
            default -> letters(Character.toLowerCase(codePoint));
        };
    }

    private static String letters(int lower) {
        return switch (lower) {
            case 'đ', 'ð', 'ɖ' -> "d";
            case 'ł' -> "l";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŧ' -> "t";
            case 'þ' -> "th";
            case 'ŋ' -> "ng";
            case 'ґ' -> "г";
            case 'й' -> "й";
            case 'ї' -> "ї";
            default -> decomposed(lower);
        };
    }

    /** Compatibility decomposition without marks: № becomes "no", ﬁ "fi", full-width digits plain ones. */
    private static String decomposed(int lower) {
        var one = Character.toString(lower);
        var parts = Normalizer.normalize(one, Normalizer.Form.NFKD);
        if (parts.equals(one)) {
            return one;
        }
        var plain = new StringBuilder();
        parts.codePoints().forEach(part -> plain.append(work(part)));
        return plain.toString().strip().isEmpty() ? (plain.isEmpty() ? "" : " ") : plain.toString();
    }
}
