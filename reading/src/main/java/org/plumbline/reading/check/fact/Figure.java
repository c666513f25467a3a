package org.plumbline.reading.check.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text prints it.
 *
 * @param value what it says, in base units
 * @param step what one in its last printed digit is worth: 0.1 for 65.5, 100000000 for 81.5 billion
 * @param interval what it may stand for
 * @param unit the unit as records write it, such as "%", "pp", "VND", "km"; null for things counted
 * @param year the year that it is of; null where the text does not say
 * @param span where it stands
 */
public record Figure(
        BigDecimal value,
        BigDecimal step,
        Interval interval,
        @Nullable String unit,
        @Nullable Integer year,
        Span span) {

    /** What per cent is written as. */
    public static final String PERCENT = "%";
    /** What percentage points are written as. */
    public static final String POINTS = "pp";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A measured number: it may be half of its last digit more or less. */
    public static Figure rounded(BigDecimal value, BigDecimal step, @Nullable String unit, Span span) {
        return new Figure(value, step, Interval.around(value, step.multiply(HALF)), unit, null, span);
    }

    /** A number of things: it is what it says. */
    public static Figure counted(BigDecimal value, Span span) {
        return new Figure(value, BigDecimal.ONE, Interval.exactly(value), null, null, span);
    }

    /** The same number of a year. */
    public Figure in(@Nullable Integer known) {
        return new Figure(value, step, interval, unit, known, span);
    }

    /** The same number, of which the text says that it may be anything in an interval: "nearly", "over". */
    public Figure within(Interval wider) {
        return new Figure(value, step, wider, unit, year, span);
    }

    /** The same number in a unit that stands beside another one. */
    public Figure as(@Nullable String other) {
        return new Figure(value, step, interval, other, year, span);
    }

    /** Whether it is a percentage. */
    public boolean isPercent() {
        return PERCENT.equals(unit);
    }

    /** Whether it counts percentage points. */
    public boolean isPoints() {
        return POINTS.equals(unit);
    }

    /** How many digits stand behind its decimal mark, 0 for whole and large numbers. */
    public int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** What it stands for if its last digits were cut off instead of rounded. */
    public Interval cut() {
        return new Interval(value, value.add(step));
    }
}
