package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a verdict depends on; there is no clock and no setting beside it.
 *
 * @param target the promise with all its goals
 * @param observations the figures as known, in any order
 * @param on the day in the world: figures of periods that end later are left aside
 * @param goal against which of its goals
 * @param evidence on all figures or on the checked ones
 * @param rules the scheme's bands, table and cut-offs
 */
public record Inputs(
        Target target,
        List<Observation> observations,
        LocalDate on,
        GoalView goal,
        Evidence evidence,
        SchemeRules rules) {

    public Inputs {
        observations = List.copyOf(observations);
    }

    /** The usual question: the current goal, all that was reported. */
    public static Inputs of(Target target, List<Observation> observations, LocalDate on, SchemeRules rules) {
        return new Inputs(target, observations, on, GoalView.CURRENT, Evidence.REPORTED, rules);
    }

    /** The same against another of its goals. */
    public Inputs against(GoalView view) {
        return new Inputs(target, observations, on, view, evidence, rules);
    }

    /** The same over other evidence. */
    public Inputs over(Evidence which) {
        return new Inputs(target, observations, on, goal, which, rules);
    }

    /** The same on another day. */
    public Inputs on(LocalDate day) {
        return new Inputs(target, observations, day, goal, evidence, rules);
    }
}
