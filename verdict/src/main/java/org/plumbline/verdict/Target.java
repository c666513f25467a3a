package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise on an indicator with all its goals, as the engine needs it.
 *
 * @param kind what sort of promise
 * @param direction which way is better
 * @param time how figures of shorter periods make one of the target's own; for a running total {@link TimeRule#LAST}
 * @param frequency how often figures are expected
 * @param lag how many days after a period's end its figure is due
 * @param per what a ratio's parts are multiplied by: 100 where the unit is per cent, 1 for a share, 1,000 for per mille
 * @param goals every revision, the first set first
 * @param method the office's own way to a percentage, or null where it has none
 * @param applicable false where the caller's rule says that the target does not apply to the unit
 */
public record Target(
        Kind kind,
        Direction direction,
        TimeRule time,
        Frequency frequency,
        int lag,
        int per,
        List<Goal> goals,
        @Nullable Method method,
        boolean applicable) {

    public Target {
        goals = List.copyOf(goals);
        if (goals.isEmpty() || per < 1 || lag < 0) {
            throw new IllegalArgumentException("""
                    A target has %d goals, ratios per %d and a lag of %d days.
                    Maybe the goal as first set was left out.""".formatted(goals.size(), per, lag));
        }
    }

    /** The goal as first set. */
    public Goal firstGoal() {
        return goals.getFirst();
    }

    /** The goal in force on a day; the first one for days before any was. */
    public Goal goalOn(LocalDate day) {
        for (var i = goals.size() - 1; i > 0; i--) {
            if (!goals.get(i).inForce().isAfter(day)) {
                return goals.get(i);
            }
        }
        return goals.getFirst();
    }
}
