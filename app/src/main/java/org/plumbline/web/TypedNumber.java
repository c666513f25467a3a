package org.plumbline.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.kernel.Refused;

/**
 * A number as a person types it, read by the customs of the reader's language: the decimal sign is a comma in Vietnamese
 * and German, a point in English. What could be meant in two ways is refused, never guessed.
 */
public final class TypedNumber {

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 40;

    private TypedNumber() {}

    /**
     * Reads what was typed.
     *
     * @param place what the number is, as the message names it: a text or a wording
     * @param decimals how many decimals it may have
     * @throws Refused at the field, with the value, the rule and an example
     */
    public static BigDecimal read(Words w, String field, Object place, String typed, int decimals) {
        var signs = DecimalFormatSymbols.getInstance(w.language().locale());
        var point = signs.getDecimalSeparator();
        var groups = signs.getGroupingSeparator();
        var text = typed.strip().replace('\u2212', '-').replaceAll("(?<=\\d)[\\s\\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
        var group = Character.isSpaceChar(groups) ? "" : Pattern.quote(String.valueOf(groups));
        var sign = Pattern.quote(String.valueOf(point));
        var plain = "-?\\d{1,18}(" + sign + "\\d+)?";
        var grouped = group.isEmpty() ? plain : "-?\\d{1,3}(" + group + "\\d{3})+(" + sign + "\\d+)?";
        if (text.matches("-?\\d{19,}(" + sign + "\\d+)?")) {
            throw new Refused(
                    field, "web.number-long", Map.of("place", place, "value", shortened(text), "most", MOST_DIGITS));
        }
        if (!text.matches(plain) && !text.matches(grouped)) {
            throw refused(w, field, place, typed, text.matches("-?\\d+[.,]\\d+"), point);
        }
        if (decimals > 0
                && !text.matches(plain)
                && text.indexOf(point) < 0
                && text.indexOf(groups) == text.lastIndexOf(groups)) {
            throw ambiguous(w, field, place, typed, text, groups);
        }
        var digits = (group.isEmpty() ? text : text.replace(String.valueOf(groups), "")).replace(point, '.');
        var number = new BigDecimal(digits);
        if (number.stripTrailingZeros().scale() > decimals || number.precision() > MOST_DIGITS) {
            throw new Refused(
                    field, "web.number-decimals", Map.of("place", place, "value", typed, "decimals", decimals));
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static Refused refused(Words w, String field, Object place, String typed, boolean otherSign, char point) {
        var example = w.number(new BigDecimal("12.5"), 1);
        return new Refused(
                field,
                otherSign ? "web.number-sign" : "web.number",
                Map.of("place", place, "value", typed, "sign", String.valueOf(point), "example", example));
    }

    /** "1.500" where the point groups thousands, and decimals are welcome too. */
    private static Refused ambiguous(Words w, String field, Object place, String typed, String text, char groups) {
        var whole = new BigDecimal(text.replace(String.valueOf(groups), ""));
        return new Refused(
                field,
                "web.number-ambiguous",
                Map.of(
                        "place",
                        place,
                        "value",
                        typed,
                        "one",
                        whole.toPlainString(),
                        "other",
                        w.number(whole.movePointLeft(3), 3)));
    }
}
