package org.plumbline.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first day on which a verdict would be another one if nobody did anything (engineering paper A3, 2). */
final class Until {

    private Until() {}

    /**
     * The earliest of the days on which time alone turns something.
     *
     * @param missing when a further period would be missing
     * @param due whether the passing of the due day changes anything
     */
    static @Nullable LocalDate turn(Inputs inputs, Goal goal, Series series, @Nullable LocalDate missing, boolean due) {
        var on = inputs.on();
        var first = missing;
        if (due) {
            first = earlier(first, goal.due().plusDays(1));
        }
        if (on.isBefore(goal.start())) {
            first = earlier(first, goal.start());
        }
        if (inputs.goal() == GoalView.CURRENT
                || inputs.goal() == GoalView.AT_PERIOD_START && series.used().isEmpty()) {
            for (var other : inputs.target().goals()) {
                if (other.inForce().isAfter(on) && other.revision() > goal.revision()) {
                    first = earlier(first, other.inForce());
                }
            }
        }
        return first;
    }

    /** Figures that are known and whose period ends later turn it too, when that day comes: asked about a past day, most are such. */
    static Verdict withFigures(Verdict verdict) {
        var inputs = verdict.inputs();
        var next = (LocalDate) null;
        for (var one : inputs.observations()) {
            if (one.period().last().isAfter(inputs.on())) {
                next = earlier(next, one.period().last());
            }
        }
        var turn = verdict.holdsUntil();
        if (next == null || !inputs.target().applicable() || turn != null && turn.isBefore(next)) {
            return verdict;
        }
        var then = new Judge(inputs.on(next)).verdict();
        return verdict.until(verdict.isSameAs(then) ? withFigures(then).holdsUntil() : next);
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
