package org.plumbline.live;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.LanguagePack;

/**
 * A number of a text in digits, with the words for its magnitude: "1.2 million", "9.500 tỷ". Without its unit of measure.
 *
 * @param start where it begins, in code points; {@code end} is exclusive
 * @param printed its digits as they stand, with their marks
 * @param behind what stands between its digits and its end: a blank and the word for its magnitude
 * @param value what it says
 * @param digits what its digits say alone
 * @param unit the unit of measure that follows, as the reader writes it; null for a bare number
 * @param style by which marks its digits are written
 * @param language in which it stands
 */
record Numeral(
        int start,
        int end,
        String printed,
        String behind,
        BigDecimal value,
        BigDecimal digits,
        @Nullable String unit,
        Style style,
        String language) {

    private static final int GROUPED_FROM = 5;
    private static final int GROUP = 3;

    /**
     * The marks in a number.
     *
     * @param decimal stands before its decimals
     * @param group stands between groups of three digits; null where there is none
     * @param usual what the language puts there
     */
    record Style(char decimal, @Nullable Character group, char usual) {}

    /** The number that stands somewhere; empty where its digits alone do not tell it, as in "96 tỷ 450 triệu". */
    static Optional<Numeral> find(
            String text,
            int start,
            int digitsEnd,
            int end,
            BigDecimal value,
            @Nullable String unit,
            LanguagePack language) {
        int from = text.offsetByCodePoints(0, start);
        int behind = text.offsetByCodePoints(0, digitsEnd);
        var printed = text.substring(from, behind);
        var rest = text.substring(behind, text.offsetByCodePoints(0, Math.max(end, digitsEnd)));
        if (rest.chars().anyMatch(Character::isDigit) || printed.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var own = language.decimal();
        for (var decimal : new char[] {own, own == ',' ? '.' : ','}) {
            var digits = read(printed, decimal);
            if (digits != null && isMagnitude(value, digits)) {
                char usual =
                        language.groups().isEmpty() ? ' ' : language.groups().charAt(0);
                return Optional.of(new Numeral(
                        start,
                        Math.max(end, digitsEnd),
                        printed,
                        rest,
                        value,
                        digits,
                        unit,
                        new Style(decimal, group(printed, decimal), usual == ' ' ? '\u00a0' : usual),
                        language.code()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal read(String printed, char decimal) {
        int at = printed.lastIndexOf(decimal);
        if (at >= 0 && printed.indexOf(decimal) != at) {
            return null;
        }
        var whole = (at < 0 ? printed : printed.substring(0, at)).replaceAll("\\D", "");
        var part = at < 0 ? "" : printed.substring(at + 1);
        if (whole.isEmpty() || !part.chars().allMatch(Character::isDigit)) {
            return null;
        }
        return new BigDecimal(part.isEmpty() ? whole : whole + "." + part);
    }

    private static @Nullable Character group(String printed, char decimal) {
        return printed.chars()
                .filter(each -> !Character.isDigit(each) && each != decimal)
                .mapToObj(each -> (char) each)
                .findFirst()
                .orElse(null);
    }

    /** Whether the whole is the digits alone, or so many thousands, millions and so on of them. */
    private static boolean isMagnitude(BigDecimal value, BigDecimal digits) {
        if (digits.signum() == 0) {
            return value.signum() == 0;
        }
        var times = value.divide(digits, 12, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return times.unscaledValue().equals(BigInteger.ONE)
                && times.scale() <= 0
                && times.multiply(digits).compareTo(value) == 0;
    }

    /** The number as it stands in the text. */
    String words() {
        return printed + behind;
    }

    /** How many one of its digits stands for: 1, or a million in "1.2 million". */
    BigDecimal magnitude() {
        return digits.signum() == 0
                ? BigDecimal.ONE
                : value.divide(digits, 12, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** How many decimals are printed. */
    int decimals() {
        return Math.max(0, digits.scale());
    }

    /** Whether it is written with three or more noughts before its decimals, so that it may be rounded to hundreds and the like. */
    int noughts() {
        return digits.scale() > 0 || digits.signum() == 0
                ? 0
                : Math.max(0, -digits.stripTrailingZeros().scale());
    }

    /** The digits of another number, written as these are, with what stands behind them. */
    String like(BigDecimal other) {
        var plain = other.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var sign = other.signum() < 0 ? "-" : "";
        return sign
                + grouped(whole)
                + (point < 0 ? "" : style.decimal + plain.substring(point + 1))
                + MagnitudeWords.agree(behind, digits, other, language);
    }

    private String grouped(String whole) {
        int had = (int) printed.chars()
                .takeWhile(each -> each != style.decimal)
                .filter(Character::isDigit)
                .count();
        var mark = style.group != null
                ? style.group
                : had >= GROUPED_FROM - 1 || whole.length() < GROUPED_FROM ? null : style.usual;
        if (mark == null || whole.length() <= GROUP || style.group == null && whole.length() < GROUPED_FROM) {
            return whole;
        }
        var out = new StringBuilder();
        for (int at = 0; at < whole.length(); at++) {
            if (at > 0 && (whole.length() - at) % GROUP == 0) {
                out.append(mark.charValue());
            }
            out.append(whole.charAt(at));
        }
        return out.toString();
    }
}
