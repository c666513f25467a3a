package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;

/** The front door: a target, its figures and a day make a verdict, by the rules of a scheme and nothing else. */
public final class Verdicts {

    /** The version of the rules in this program; it rises when the same inputs would give another verdict. */
    public static final int ENGINE = 1;

    private Verdicts() {}

    /** The whole verdict. */
    public static Verdict of(Inputs inputs) {
        return Until.withFigures(new Judge(inputs).verdict());
    }

    /** The verdict against the current goal over all that was reported. */
    public static Verdict of(Target target, List<Observation> observations, LocalDate on, Scheme scheme) {
        return of(Inputs.of(target, observations, on, scheme.rules()));
    }

    /** The two verdicts that every roll-up shows: reported and checked. */
    public static ReportedAndChecked reportedAndChecked(Inputs inputs) {
        return new ReportedAndChecked(of(inputs.over(Evidence.REPORTED)), of(inputs.over(Evidence.CHECKED)));
    }

    /** The verdicts against the three goals of a revised target. */
    public static SideBySide againstItsGoals(Inputs inputs) {
        return new SideBySide(
                of(inputs.against(GoalView.FIRST)),
                of(inputs.against(GoalView.AT_PERIOD_START)),
                of(inputs.against(GoalView.CURRENT)));
    }

    /** The class alone, as {@link #of(Inputs)} would give it, many times faster where whole numbers are enough. */
    public static VerdictClass classOf(Inputs inputs) {
        return ClassOnly.of(inputs);
    }
}
