package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The way from a baseline to a level, with the direction's sign in it once and for all.
 *
 * @param direction which way is better
 * @param baseline where it begins
 * @param level where it is to end
 * @param length the way to make, in the better direction: above zero, or there is no way
 */
record Way(Direction direction, BigDecimal baseline, BigDecimal level, BigDecimal length) {

    static Way of(Direction direction, BigDecimal baseline, BigDecimal level) {
        var length = level.subtract(baseline);
        return new Way(direction, baseline, level, direction == Direction.MORE ? length : length.negate());
    }

    boolean isThere() {
        return length.signum() > 0;
    }

    /** How much better than the baseline. */
    Ratio made(Ratio value) {
        return value.minus(baseline).signed(direction);
    }

    /** The way made over the way to make: d(x - b) / d(T - b). */
    Ratio share(Ratio value) {
        return made(value).by(length);
    }

    /** Where the figure was to stand on a day: straight lines between baseline, milestones and level. */
    static Ratio planned(Goal goal, BigDecimal baseline, BigDecimal level, LocalDate day) {
        if (!day.isBefore(goal.due())) {
            return Ratio.of(level);
        }
        var fromDay = goal.start();
        var from = baseline;
        for (var milestone : goal.milestones()) {
            if (milestone.day().isAfter(day)) {
                return between(fromDay, from, milestone.day(), milestone.level(), day);
            }
            fromDay = milestone.day();
            from = milestone.level();
        }
        return between(fromDay, from, goal.due(), level, day);
    }

    private static Ratio between(LocalDate fromDay, BigDecimal from, LocalDate toDay, BigDecimal to, LocalDate day) {
        var all = BigDecimal.valueOf(toDay.toEpochDay() - fromDay.toEpochDay());
        var gone = BigDecimal.valueOf(day.toEpochDay() - fromDay.toEpochDay());
        return new Ratio(from.multiply(all).add(to.subtract(from).multiply(gone)), all);
    }
}
