package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.check.fact.Interval;

/** What a movement comes to, by each way of reckoning. */
final class Reckoning {

    static final int HUNDRED = 100;

    private static final Interval PER_CENT = Interval.exactly(BigDecimal.valueOf(HUNDRED));

    private final Movement movement;
    private final Interval from;
    private final Interval to;

    /** By all that the printed levels may stand for: so it is judged. */
    Reckoning(Movement movement) {
        this(movement, movement.from().interval(), movement.to().interval());
    }

    private Reckoning(Movement movement, Interval from, Interval to) {
        this.movement = movement;
        this.from = from;
        this.to = to;
    }

    /** By the levels as they are printed: so a person reckons it again, and so it is said. */
    Reckoning asPrinted() {
        return new Reckoning(
                movement,
                Interval.exactly(movement.from().value()),
                Interval.exactly(movement.to().value()));
    }

    /** Whether the levels are percentages, so that their difference counts points. */
    boolean isOfPercentages() {
        return movement.from().isPercent() || movement.to().isPercent();
    }

    /** The number of yearly steps; 0 where the years are not known or do not ascend. */
    int steps() {
        var first = movement.from().year();
        var last = movement.to().year();
        return first == null || last == null ? 0 : Math.max(0, last - first);
    }

    /** 1 where the level rose, -1 where it fell. */
    int sign() {
        return movement.to().value().compareTo(movement.from().value());
    }

    /** The difference. */
    Interval difference() {
        return to.minus(from).size();
    }

    /** The difference in per cent of the earlier level; null where that may be 0. */
    @Nullable
    Interval relative() {
        return from.isPositive() ? difference().dividedBy(from).times(PER_CENT) : null;
    }

    /** The rate in per cent that leads from level to level in so many equal steps; null where a level may be 0. */
    @Nullable
    Interval geometric(int steps) {
        if (!from.isPositive() || !to.isPositive() || steps < 1) {
            return null;
        }
        var factor = to.dividedBy(from);
        var low = rate(factor.low(), steps);
        var high = rate(factor.high(), steps);
        return new Interval(low.min(high), low.max(high)).size();
    }

    private static BigDecimal rate(BigDecimal factor, int steps) {
        double rate = (Math.pow(factor.doubleValue(), 1.0 / steps) - 1) * HUNDRED;
        return new BigDecimal(rate, MathContext.DECIMAL64);
    }

    /** The level after so many steps at a rate in per cent, forwards or backwards. */
    static BigDecimal grown(BigDecimal level, BigDecimal rate, int sign, int steps) {
        double factor = Math.pow(1 + sign * rate.doubleValue() / HUNDRED, steps);
        return level.multiply(new BigDecimal(factor, MathContext.DECIMAL64));
    }

    static BigDecimal middle(Interval interval) {
        return interval.low().add(interval.high()).divide(BigDecimal.TWO);
    }
}
