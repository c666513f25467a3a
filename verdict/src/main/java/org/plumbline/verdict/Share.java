package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of one unit's figure is part of another unit's: 1 for the whole, a part of it where it was divided, below nought for what left.
 *
 * @param value how much; null where the unit was divided and nothing says how
 * @param apportioned whether a weight of a division is in it
 * @param divided the unit whose division is in the way, where the value is null
 * @param on the day of that division
 */
public record Share(
        @Nullable BigDecimal value,
        boolean apportioned,
        int divided,
        @Nullable LocalDate on) {

    static final Share NONE = of(BigDecimal.ZERO);
    static final Share WHOLE = of(BigDecimal.ONE);

    static Share of(BigDecimal value) {
        return new Share(value, false, 0, null);
    }

    static Share unknown(int divided, LocalDate on) {
        return new Share(null, false, divided, on);
    }

    /** Whether it is the unit as it is, undivided. */
    public boolean isWhole() {
        return !apportioned && value != null && value.compareTo(BigDecimal.ONE) == 0;
    }

    boolean isNone() {
        return value != null && value.signum() == 0;
    }

    boolean isSame(Share other) {
        return value != null && other.value != null && value.compareTo(other.value) == 0;
    }

    Share plus(Share other) {
        return with(other, value == null || other.value == null ? null : value.add(other.value));
    }

    Share minus(Share other) {
        return with(other, value == null || other.value == null ? null : value.subtract(other.value));
    }

    Share times(BigDecimal weight) {
        return value == null ? this : new Share(value.multiply(weight), value.signum() != 0, 0, null);
    }

    private Share with(Share other, @Nullable BigDecimal sum) {
        if (value == null) {
            return this;
        }
        return sum == null ? other : new Share(sum, apportioned || other.apportioned, 0, null);
    }
}
