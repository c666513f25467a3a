package org.plumbline.target.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.verdict.Ratio;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/**
 * How the amounts of a target are written: with the decimals and the unit of measure of its indicator. A difference of percentages is
 * written in points.
 *
 * @param measure the unit of measure; null for a bare number
 * @param decimals how many decimals the indicator has
 */
@NamedInterface("pages")
public record MeasureWords(@Nullable Measure measure, int decimals) {

    /** Numbers without a unit of measure, as they are. */
    public static final MeasureWords BARE = new MeasureWords(null, 2);

    private static final int MOST_DECIMALS = 6;
    private static final int HUNDRED = 100;

    /** An amount as it was read, with its unit of measure. */
    public String of(Words w, BigDecimal amount) {
        var read = amount.scale() <= MOST_DECIMALS
                ? Math.max(decimals, amount.stripTrailingZeros().scale())
                : decimals;
        return signed(w, w.number(amount, read));
    }

    /** An amount that may be a quotient, rounded to the indicator's decimals. */
    public String of(Words w, Ratio amount) {
        return isWhole(amount) ? of(w, amount.numerator()) : signed(w, w.number(amount.value(decimals), decimals));
    }

    /** An amount beside a level: it is not rounded onto a level that it does not have. */
    public String beside(Words w, Ratio amount, @Nullable BigDecimal level) {
        if (level == null || isWhole(amount) || amount.compareTo(level) == 0) {
            return of(w, amount);
        }
        var places = decimals;
        while (places < MOST_DECIMALS && amount.value(places).compareTo(level) == 0) {
            places++;
        }
        return signed(w, w.number(amount.value(places), places));
    }

    /** An amount beside another that stands on the same page: two that differ are not written alike. */
    public String beside(Words w, Ratio amount, @Nullable Ratio other) {
        if (other == null || amount.compareTo(other) == 0) {
            return of(w, amount);
        }
        return beside(w, amount, isWhole(other) ? other.numerator() : other.value(decimals));
    }

    /** A difference of two amounts: points where they are percentages. */
    public String difference(Words w, Ratio amount) {
        var places = isWhole(amount)
                ? Math.max(0, amount.numerator().stripTrailingZeros().scale())
                : Math.max(decimals, 1);
        var value = amount.value(Math.min(places, MOST_DECIMALS));
        var shown = w.number(value, places);
        return measure != null && Integer.valueOf(HUNDRED).equals(measure.per())
                ? w.say("verdict.points", "n", value, "shown", shown)
                : signed(w, shown);
    }

    /** A difference without its sign. */
    public String size(Words w, Ratio amount) {
        return difference(w, amount.signum() < 0 ? amount.times(BigDecimal.ONE.negate()) : amount);
    }

    /** A change with its sign, as numbers are written: "+1.2 points". */
    public String change(Words w, BigDecimal amount) {
        var size = size(w, Ratio.of(amount));
        return amount.signum() == 0 ? size : (amount.signum() < 0 ? "-" : "+") + size;
    }

    private String signed(Words w, String number) {
        var sign = measure == null ? "" : w.text(measure.sign());
        return sign.isEmpty() ? number : number + " " + sign;
    }

    private static boolean isWhole(Ratio amount) {
        return amount.denominator().compareTo(BigDecimal.ONE) == 0;
    }
}
