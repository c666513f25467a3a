package org.plumbline.reading.check.fact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * All the values that a printed number may stand for: 65.5 is anything from 65.45 to 65.55. Both ends belong to it.
 *
 * @param low the lowest
 * @param high the highest
 */
public record Interval(BigDecimal low, BigDecimal high) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("""
                    An interval reaches from %s down to %s.
                    Maybe its ends were exchanged.""".formatted(low, high));
        }
    }

    /** One value. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /** Everything as near to a value as this. */
    public static Interval around(BigDecimal value, BigDecimal near) {
        return new Interval(value.subtract(near), value.add(near));
    }

    /** The smallest interval that holds all of these values. */
    private static Interval over(BigDecimal... values) {
        var low = values[0];
        var high = values[0];
        for (var one : values) {
            low = low.min(one);
            high = high.max(one);
        }
        return new Interval(low, high);
    }

    /** The sums of a value here and one there. */
    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    /** The differences of a value here and one there. */
    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** The products of a value here and one there. */
    public Interval times(Interval other) {
        return over(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
    }

    /** The same so many times. */
    public Interval times(int factor) {
        return times(exactly(BigDecimal.valueOf(factor)));
    }

    /** The quotients of a value here and one there, which must not hold 0. */
    public Interval dividedBy(Interval other) {
        if (other.holds(BigDecimal.ZERO)) {
            throw new ArithmeticException("""
                    A value is divided by an interval from %s to %s, which holds 0.
                    Ask isPositive first.""".formatted(other.low, other.high));
        }
        return over(
                low.divide(other.low, PRECISION),
                low.divide(other.high, PRECISION),
                high.divide(other.low, PRECISION),
                high.divide(other.high, PRECISION));
    }

    /** The same divided by a number above 0. */
    public Interval dividedBy(int number) {
        return dividedBy(exactly(BigDecimal.valueOf(number)));
    }

    /** The sizes of its values, without their signs. */
    public Interval size() {
        if (low.signum() >= 0) {
            return this;
        }
        return high.signum() <= 0
                ? new Interval(high.negate(), low.negate())
                : new Interval(BigDecimal.ZERO, high.max(low.negate()));
    }

    /** Whether all of it lies above 0. */
    public boolean isPositive() {
        return low.signum() > 0;
    }

    /** Whether a value belongs to it. */
    public boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** Whether the two have a value in common. */
    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }
}
