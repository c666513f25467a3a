package org.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.text.Folding;

/**
 * The short code that a unit is given for what it sent: {@code QN-7F3K2M}. It can be read out over the telephone: without letters
 * that are taken for digits.
 */
final class ReceiptCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;
    private static final int LONGEST_UNIT = 6;

    private ReceiptCode() {}

    /** The code of a step; the same for the same step. */
    static String of(@Nullable String unit, UUID step) {
        var seed = UUID.nameUUIDFromBytes(step.toString().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits()
                >>> 1;
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (seed % LETTERS.length())));
            seed /= LETTERS.length();
        }
        var prefix = unit == null ? "" : initials(unit);
        return prefix.isEmpty() ? code.toString() : prefix + "-" + code;
    }

    /** A short code as it is; of a long one the first letters of its parts: {@code quang-ninh/binh-lieu} gives QNBL. */
    private static String initials(String unit) {
        var parts = Folding.fold(unit).toUpperCase(Locale.ROOT).split("[^A-Z0-9]+");
        var whole = String.join("", parts);
        var prefix = whole.length() <= LONGEST_UNIT
                ? whole
                : Arrays.stream(parts)
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.substring(0, 1))
                        .collect(Collectors.joining());
        return prefix.substring(0, Math.min(LONGEST_UNIT, prefix.length()));
    }
}
