package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** The rules of a target's goals, each at its field. */
final class GoalChecks {

    /** How far a percentage has to lie above one that is below 1, before that looks like a share. */
    private static final BigDecimal FAR = BigDecimal.TEN;

    private final Target target;
    private final Indicator indicator;
    private final List<Problem> problems = new ArrayList<>();

    GoalChecks(Target target, Indicator indicator) {
        this.target = target;
        this.indicator = indicator;
    }

    List<Problem> all() {
        if (target.kind() == Kind.CUMULATE && target.time() != TimeRule.LAST && target.time() != TimeRule.SUM) {
            problems.add(Problem.of(Code.TIME_RULE_NOT_FOR_KIND, "time", target.time()));
        }
        for (var i = 0; i < target.goals().size(); i++) {
            one(target.goals().get(i), "goals[" + i + "].");
            if (target.goals().get(i).revision() != i + 1
                    || i > 0
                            && !target.goals()
                                    .get(i)
                                    .inForce()
                                    .isAfter(target.goals().get(i - 1).inForce())) {
                problems.add(Problem.of(Code.REVISIONS_NOT_IN_ORDER, "goals[" + i + "].inForce"));
            }
        }
        return problems;
    }

    private void one(Goal goal, String at) {
        if (!goal.due().isAfter(goal.start())) {
            problems.add(Problem.of(Code.DUE_BEFORE_START, at + "due", goal.due(), goal.start()));
        }
        switch (target.kind().shape()) {
            case ANSWER, TELLING -> {
                unused(goal.level(), at + "level");
                unused(goal.baseline(), at + "baseline");
                unused(goal.upper(), at + "upper");
            }
            case PLACE -> place(goal, at);
            case NUMBER -> number(goal, at);
        }
        milestones(goal, at);
    }

    private void unused(@Nullable BigDecimal value, String field) {
        if (value != null) {
            problems.add(Problem.of(Code.LEVEL_NOT_USED, field));
        }
    }

    private void place(Goal goal, String at) {
        comparator(goal, at, Direction.LESS);
        unused(goal.upper(), at + "upper");
        var level = goal.level();
        if (level == null) {
            problems.add(Problem.of(Code.LEVEL_MISSING, at + "level"));
        } else if (level.signum() <= 0 || level.stripTrailingZeros().scale() > 0) {
            problems.add(Problem.of(Code.NOT_A_PLACE, at + "level", level.toPlainString()));
        }
    }

    private void comparator(Goal goal, String at, Direction wanted) {
        if (goal.comparator().direction() != wanted || target.direction() != wanted) {
            problems.add(Problem.of(Code.COMPARATOR_AGAINST_DIRECTION, at + "comparator", goal.comparator(), wanted));
        }
    }

    private void number(Goal goal, String at) {
        var level = goal.level();
        if (level == null) {
            problems.add(Problem.of(Code.LEVEL_MISSING, at + "level"));
        }
        switch (target.kind()) {
            case BAND -> band(goal, at);
            case AT_LEAST -> comparator(goal, at, Direction.MORE);
            case AT_MOST -> comparator(goal, at, Direction.LESS);
            default -> comparator(goal, at, target.direction());
        }
        if (target.kind() != Kind.BAND) {
            unused(goal.upper(), at + "upper");
        }
        within(level, at + "level");
        within(goal.baseline(), at + "baseline");
        within(goal.upper(), at + "upper");
        if (target.kind() == Kind.REACH) {
            way(goal, level, at);
        }
    }

    private void band(Goal goal, String at) {
        var level = goal.level();
        var upper = goal.upper();
        if (upper == null) {
            problems.add(Problem.of(Code.BAND_EDGE_MISSING, at + "upper"));
        } else if (level != null && upper.compareTo(level) < 0) {
            problems.add(Problem.of(Code.BAND_UPSIDE_DOWN, at + "upper", upper.toPlainString(), level.toPlainString()));
        }
    }

    private void way(Goal goal, @Nullable BigDecimal level, String at) {
        var baseline = goal.baseline();
        if (baseline == null) {
            problems.add(Problem.of(Code.BASELINE_MISSING, at + "baseline"));
            return;
        }
        if (level == null) {
            return;
        }
        var standing = baseline.compareTo(level) * target.direction().sign();
        if (standing == 0) {
            problems.add(Problem.of(Code.GOAL_EQUALS_BASELINE, at + "level", level.toPlainString()));
        } else if (standing > 0) {
            problems.add(Problem.of(
                    Code.ATTAINED_AT_START, at + "baseline", baseline.toPlainString(), level.toPlainString()));
        }
        shareOrPercent(level, baseline, at + "level");
        shareOrPercent(baseline, level, at + "baseline");
    }

    private void shareOrPercent(BigDecimal value, BigDecimal other, String field) {
        if (indicator.ratio()
                && indicator.per() == 100
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0
                && other.compareTo(FAR) > 0) {
            problems.add(Problem.of(Code.SHARE_WHERE_PERCENT, field, value.toPlainString(), other.toPlainString()));
        }
    }

    private void within(@Nullable BigDecimal value, String field) {
        if (value != null) {
            FigureChecks.within(value, indicator, field, problems);
        }
    }

    private void milestones(Goal goal, String at) {
        for (var i = 0; i < goal.milestones().size(); i++) {
            var milestone = goal.milestones().get(i);
            var field = at + "milestones[" + i + "]";
            if (!milestone.day().isAfter(goal.start()) || !milestone.day().isBefore(goal.due())) {
                problems.add(
                        Problem.of(Code.MILESTONE_OUTSIDE, field + ".day", milestone.day(), goal.start(), goal.due()));
            }
            if (i > 0 && !milestone.day().isAfter(goal.milestones().get(i - 1).day())) {
                problems.add(Problem.of(Code.MILESTONES_NOT_IN_ORDER, field + ".day", milestone.day()));
            }
            within(milestone.level(), field + ".level");
        }
    }
}
