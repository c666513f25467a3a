package org.plumbline.indicator.deed;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A value as read, in the shape of its indicator: a number, a ratio with or without its parts, yes or no, a place, words.
 *
 * @param value the number in the unit of measure; of a ratio with parts it may be left out
 * @param numerator of a ratio: how many
 * @param denominator of how many
 * @param rank the place, 1 for the first
 * @param rankOf among how many
 */
public record Figure(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Boolean answer,
        @Nullable Integer rank,
        @Nullable Integer rankOf,
        @Nullable String words) {

    public static Figure number(BigDecimal value) {
        return new Figure(value, null, null, null, null, null, null);
    }

    public static Figure parts(BigDecimal numerator, BigDecimal denominator) {
        return new Figure(null, numerator, denominator, null, null, null, null);
    }

    public static Figure answer(boolean yes) {
        return new Figure(null, null, null, yes, null, null, null);
    }

    public static Figure place(int rank, int of) {
        return new Figure(null, null, null, null, rank, of, null);
    }

    public static Figure words(String words) {
        return new Figure(null, null, null, null, null, null, words);
    }

    /** Whether it is a ratio with its parts, which alone can be added up. */
    public boolean hasParts() {
        return numerator != null && denominator != null;
    }

    /**
     * The number it comes to: as read, or of its parts where only they were given.
     *
     * @param per by what a quotient is multiplied in the unit of measure: 100 for per cent
     */
    public @Nullable BigDecimal amount(int per) {
        if (value != null || numerator == null || denominator == null || denominator.signum() == 0) {
            return value;
        }
        return numerator.multiply(BigDecimal.valueOf(per)).divide(denominator, MathContext.DECIMAL64);
    }
}
