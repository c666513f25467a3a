package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one judgement works on: the goal it is held against and the figures that count. */
record Context(
        Target target,
        Goal goal,
        Expectation expectation,
        LocalDate on,
        SchemeRules rules,
        List<Point> points,
        Reasons reasons) {

    /** A smaller place is the better one, whatever the indicator says. */
    Direction direction() {
        return target.kind() == Kind.RANK ? Direction.LESS : target.direction();
    }

    boolean isDueOver() {
        return on.isAfter(goal.due());
    }

    /** Kept in every period: a level held, a band, or a total that stays below its cap. */
    boolean isKept() {
        return target.kind().isKeptInEveryPeriod()
                || target.kind() == Kind.CUMULATE && goal.comparator().direction() == Direction.LESS;
    }

    /** Where the way begins; a total begins at nothing. */
    @Nullable
    BigDecimal baseline() {
        return goal.baseline() == null && target.kind() == Kind.CUMULATE ? BigDecimal.ZERO : goal.baseline();
    }

    /** The way of a target that has one, whether there is anything to make or not; null without baseline or level. */
    @Nullable
    Way way() {
        var baseline = baseline();
        var level = goal.level();
        if (baseline == null || level == null || isKept()) {
            return null;
        }
        return target.kind() == Kind.REACH || target.kind() == Kind.CUMULATE
                ? Way.of(direction(), baseline, level)
                : null;
    }

    /** -1 worse than the level, 0 at it, 1 better. */
    int standing(Ratio value, BigDecimal level) {
        return value.compareTo(level) * direction().sign();
    }

    boolean isFulfilledBy(Ratio value, BigDecimal level) {
        return goal.comparator().isFulfilledBy(standing(value, level));
    }
}
