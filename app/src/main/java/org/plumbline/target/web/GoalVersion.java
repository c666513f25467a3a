package org.plumbline.target.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.TargetFace;
import org.plumbline.target.TargetLine;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Target;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/**
 * One goal of a target with what it changed, and the verdict on the same figures if it were the only one.
 *
 * @param relief by how much the level was eased, in the unit of measure: below zero where it was raised; null where that cannot be told
 * @param dueBefore the due day of the goal before, where it was moved
 * @param views as which of the three goals it is judged: first set, in force at the start of the period, as it now stays
 */
public record GoalVersion(
        TargetLine.Revision revision,
        Goal goal,
        @Nullable Ratio relief,
        @Nullable LocalDate dueBefore,
        List<GoalView> views,
        @Nullable Verdict verdict) {

    /** All goals as known, the latest first; those that were taken back among them. */
    static List<GoalVersion> of(TargetFace face) {
        var all = new ArrayList<GoalVersion>();
        var before = (Goal) null;
        for (var each : face.revisions()) {
            var goal = goal(each.revision(), each.inForce(), each.goal());
            var stands = each.takenBack() == null;
            all.add(new GoalVersion(
                    each,
                    goal,
                    before == null ? null : relief(face.line(), before, goal),
                    before == null || before.due().equals(goal.due()) ? null : before.due(),
                    stands ? views(face, each.revision()) : List.of(),
                    stands ? alone(face, goal) : null));
            before = stands ? goal : before;
        }
        return all.reversed();
    }

    static Goal goal(int revision, LocalDate inForce, GoalText text) {
        return new Goal(
                revision,
                inForce,
                text.comparator() == null ? GoalComparator.AT_LEAST : text.comparator(),
                text.baseline(),
                text.level(),
                text.upper(),
                text.milestones(),
                text.start(),
                text.due());
    }

    private static @Nullable Ratio relief(TargetLine line, Goal before, Goal goal) {
        if (before.level() == null || goal.level() == null || line.kind() == Kind.BAND) {
            return null;
        }
        var direction = line.kind() == Kind.RANK ? Direction.LESS : line.direction();
        return Ratio.of(before.level().subtract(goal.level())).signed(direction);
    }

    private static List<GoalView> views(TargetFace face, int revision) {
        var judgement = face.judgement();
        if (judgement == null) {
            return List.of();
        }
        var views = new ArrayList<GoalView>();
        for (var each : List.of(
                judgement.goals().first(),
                judgement.goals().atPeriodStart(),
                judgement.goals().current())) {
            if (each.goal() == revision) {
                views.add(each.inputs().goal());
            }
        }
        return views;
    }

    private static @Nullable Verdict alone(TargetFace face, Goal goal) {
        var judgement = face.judgement();
        if (judgement == null) {
            return null;
        }
        var inputs = judgement.verdicts().reported().inputs();
        var target = inputs.target();
        return Verdicts.of(new Inputs(
                new Target(
                        target.kind(),
                        target.direction(),
                        target.time(),
                        target.frequency(),
                        target.lag(),
                        target.per(),
                        List.of(goal),
                        target.method(),
                        target.applicable()),
                inputs.observations(),
                inputs.on(),
                GoalView.FIRST,
                inputs.evidence(),
                inputs.rules()));
    }
}
