package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.ReportedAndChecked;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/**
 * How a promise stands from a day on up to another, as its figures are known: the days on which something changes, and the day on which
 * time alone will change it next.
 *
 * @param steps where it stands from which day on; never empty
 * @param turnsOn {@link LocalDate#MAX} for never
 */
record Course(List<Step> steps, LocalDate turnsOn) {

    Course {
        steps = List.copyOf(steps);
    }

    /** Where it stands from a day on. */
    record Step(LocalDate day, int node, short reported, short checked, short attained) {

        static Step of(LocalDate day, int node, ReportedAndChecked verdicts) {
            return new Step(
                    day,
                    node,
                    (short) verdicts.reported().verdictClass().ordinal(),
                    (short) verdicts.checked().verdictClass().ordinal(),
                    Attainments.code(verdicts));
        }

        private boolean isAs(@Nullable Step other) {
            return other != null && other.equals(new Step(other.day, node, reported, checked, attained));
        }
    }

    static Course of(Promise promise, Evidence evidence, LocalDate from, LocalDate until) {
        var steps = new ArrayList<Step>();
        var day = from.isBefore(promise.setOn()) ? promise.setOn() : from;
        while (true) {
            var verdicts = Verdicts.reportedAndChecked(evidence.inputs(promise, day));
            var step = Step.of(day, promise.holder(day).node(), verdicts);
            if (steps.isEmpty() || !step.isAs(steps.getLast())) {
                steps.add(step);
            }
            var next = earlier(evidence.turns(promise, day), verdicts.reported(), verdicts.checked());
            if (next.isAfter(until)) {
                return new Course(steps, next);
            }
            day = next.isAfter(day) ? next : day.plusDays(1);
        }
    }

    private static LocalDate earlier(LocalDate next, Verdict... verdicts) {
        var first = next;
        for (var each : verdicts) {
            if (each.holdsUntil() != null && each.holdsUntil().isBefore(first)) {
                first = each.holdsUntil();
            }
        }
        return first;
    }
}
