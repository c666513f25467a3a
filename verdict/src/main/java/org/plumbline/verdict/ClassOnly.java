package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The class alone, in whole numbers: the same rules without the record around them. What it does not know (a latest return without a value,
 * figures put together from parts of a period, two figures for one day, numbers too long for 64 bits) it leaves to {@link Judge};
 * tests hold the two against each other.
 */
final class ClassOnly {

    /** Numbers are brought to this many decimals; one with more goes the exact way. */
    private static final int DECIMALS = 4;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Below this, figures, differences and their products with a denominator stay within 64 bits. */
    private static final long LARGEST = 1L << 40;

    private static final long LARGEST_DENOMINATOR = 1L << 20;
    private static final long NONE = Long.MIN_VALUE;

    private ClassOnly() {}

    /** Whether whole numbers are enough for these inputs. */
    static boolean isSure(Inputs inputs) {
        return sure(inputs, ClassTable.of(inputs.rules())) != null;
    }

    private static @Nullable Outcome sure(Inputs inputs, ClassTable table) {
        return table.whole && inputs.target().applicable() ? outcome(inputs, table) : null;
    }

    static VerdictClass of(Inputs inputs) {
        var table = ClassTable.of(inputs.rules());
        var found = sure(inputs, table);
        return found == null
                ? new Judge(inputs).verdict().verdictClass()
                : table.classOf(inputs.target().kind(), found);
    }

    /** The outcome, or null where the exact way has to be gone. */
    private static @Nullable Outcome outcome(Inputs inputs, ClassTable table) {
        var target = inputs.target();
        var kind = target.kind();
        var flows = kind == Kind.CUMULATE && target.time() == TimeRule.SUM;
        if (target.time() != TimeRule.LAST && kind.shape() == Kind.Shape.NUMBER && !flows) {
            return null;
        }
        var observations = inputs.observations();
        var checked = inputs.evidence() == Evidence.CHECKED ? inputs.rules().checkedFrom() : null;
        var reported = (Observation) null;
        var used = (Observation) null;
        for (var i = 0; i < observations.size(); i++) {
            var one = observations.get(i);
            if (one.period().last().isAfter(inputs.on())) {
                continue;
            }
            if (reported != null
                    && !reported.period().last().isBefore(one.period().last())) {
                return null;
            }
            reported = one;
            if (checked == null || one.proof().isAtLeast(checked)) {
                used = one;
            }
        }
        if (used == null || reported == null || used.state() != State.VALUE || reported.state() != State.VALUE) {
            return null;
        }
        var goal = switch (inputs.goal()) {
            case CURRENT -> target.goalOn(inputs.on());
            case FIRST -> target.firstGoal();
            case AT_PERIOD_START -> target.goalOn(used.period().first());
        };
        if (!used.period().last().isAfter(goal.start())) {
            return null;
        }
        var outcome = outcome(inputs, table, goal, checked, used, flows);
        return outcome != null
                        && outcome != Outcome.DELIVERED
                        && isSilent(target, goal, reported.period().last(), inputs.on())
                ? Outcome.SILENT
                : outcome;
    }

    private static @Nullable Outcome outcome(
            Inputs inputs, ClassTable table, Goal goal, @Nullable Proof checked, Observation used, boolean flows) {
        var target = inputs.target();
        if (isKept(target.kind(), goal)) {
            return flows ? null : kept(inputs, goal, checked);
        }
        return switch (target.kind()) {
            case DESCRIBE -> described(inputs, goal, checked);
            case DELIVER ->
                used.value() instanceof Value.Answer answer
                        ? answer.yes() ? Outcome.DELIVERED : shortOf(goal, inputs.on())
                        : null;
            default -> {
                var denominator = denominator(used.value());
                var value = flows ? total(inputs, goal, checked) : numerator(target, used.value());
                yield denominator == NONE || value == NONE
                        ? null
                        : single(target, goal, value, denominator, inputs.on(), table);
            }
        };
    }

    private static boolean counts(Inputs inputs, Goal goal, @Nullable Proof checked, Observation one) {
        var day = one.period().last();
        return !day.isAfter(inputs.on())
                && day.isAfter(goal.start())
                && (checked == null || one.proof().isAtLeast(checked));
    }

    /** What flows add up to, where no two periods overlap. */
    private static long total(Inputs inputs, Goal goal, @Nullable Proof checked) {
        var sum = 0L;
        var last = (LocalDate) null;
        var observations = inputs.observations();
        for (var i = 0; i < observations.size(); i++) {
            var one = observations.get(i);
            if (!counts(inputs, goal, checked, one)) {
                continue;
            }
            if (last != null && !one.period().first().isAfter(last) || !(one.value() instanceof Value.Amount amount)) {
                return NONE;
            }
            last = one.period().last();
            var flow = scaled(amount.amount());
            sum += flow;
            if (flow == NONE || sum <= -LARGEST || sum >= LARGEST) {
                return NONE;
            }
        }
        return sum;
    }

    private static @Nullable Outcome described(Inputs inputs, Goal goal, @Nullable Proof checked) {
        var outcome = (Outcome) null;
        var observations = inputs.observations();
        for (var i = 0; i < observations.size(); i++) {
            var one = observations.get(i);
            if (!counts(inputs, goal, checked, one)) {
                continue;
            }
            if (one.value() instanceof Value.Answer answer) {
                outcome = answer.yes() ? Outcome.JUDGED_MET : Outcome.JUDGED_NOT_MET;
            } else if (outcome == null && one.value() instanceof Value.Words) {
                outcome = Outcome.DESCRIBED;
            }
        }
        return outcome;
    }

    private static boolean isKept(Kind kind, Goal goal) {
        return kind.isKeptInEveryPeriod()
                || kind == Kind.CUMULATE && goal.comparator().direction() == Direction.LESS;
    }

    /** Two in a row cannot be missing before two whole periods have passed, which is found without a calendar. */
    private static boolean isSilent(Target target, Goal goal, LocalDate answered, LocalDate on) {
        if (!answered.isBefore(goal.due())
                || !on.isAfter(goal.due())
                        && (on.getYear() - answered.getYear()) * 12 + on.getMonthValue() - answered.getMonthValue()
                                < target.frequency().months()) {
            return false;
        }
        var expectation = Expectation.of(target, goal);
        var first = expectation.endAfter(answered);
        var second = first == null ? null : expectation.endAfter(first);
        return second != null && !expectation.missingFrom(second).isAfter(on);
    }

    private static @Nullable Outcome single(
            Target target, Goal goal, long value, long denominator, LocalDate on, ClassTable table) {
        var kind = target.kind();
        var level = scaled(goal.level());
        if (level == NONE) {
            return null;
        }
        var sign = kind == Kind.RANK ? -1 : target.direction().sign();
        // Everything is held against the level times the denominator, so that nothing is divided.
        var standing = sign * Long.compare(value, level * denominator);
        var strict = goal.comparator().isStrict();
        var attained = standing > 0 || standing == 0 && !strict;
        if (kind == Kind.REACH || kind == Kind.CUMULATE) {
            var baseline = goal.baseline() == null && kind == Kind.CUMULATE ? 0 : baseline(goal);
            if (baseline == NONE) {
                return null;
            }
            var length = sign * (level - baseline);
            if (length > 0) {
                return onTheWay(attained, strict, sign * (value - baseline * denominator), length * denominator, table);
            }
            return !attained ? shortOf(goal, on) : length < 0 || !strict ? Outcome.AT_START : Outcome.PAST;
        }
        if (!attained) {
            return shortOf(goal, on);
        }
        return strict ? Outcome.PAST : standing > 0 ? Outcome.BEYOND : Outcome.AT;
    }

    private static @Nullable Outcome onTheWay(
            boolean attained, boolean strict, long made, long length, ClassTable table) {
        if (attained && strict) {
            return Outcome.PAST;
        }
        if (made <= 0 && !attained) {
            return Outcome.UNDER_HALF;
        }
        if (made >= Long.MAX_VALUE / table.unit || length >= Long.MAX_VALUE / (10 * table.unit)) {
            return null;
        }
        if (attained) {
            return reaches(made, length, table.exceeded, table.exceededIncluded, table.unit)
                    ? Outcome.BEYOND
                    : Outcome.AT;
        }
        if (made >= length) {
            return Outcome.HALF_OR_MORE;
        }
        return reaches(made, length, table.met, table.metIncluded, table.unit)
                ? Outcome.AT
                : reaches(made, length, table.half, table.halfIncluded, table.unit)
                        ? Outcome.HALF_OR_MORE
                        : Outcome.UNDER_HALF;
    }

    private static boolean reaches(long made, long length, long edge, boolean included, long unit) {
        var side = Long.compare(made * unit, length * edge);
        return side > 0 || side == 0 && included;
    }

    private static Outcome shortOf(Goal goal, LocalDate on) {
        return on.isAfter(goal.due()) ? Outcome.SHORT_DUE : Outcome.SHORT_OPEN;
    }

    private static @Nullable Outcome kept(Inputs inputs, Goal goal, @Nullable Proof checked) {
        var target = inputs.target();
        var level = scaled(goal.level());
        var band = target.kind() == Kind.BAND;
        var upper = band ? goal.upper() == null ? Long.MAX_VALUE / 2 : scaled(goal.upper()) : 0;
        if (level == NONE || upper == NONE) {
            return null;
        }
        var sign = target.direction().sign();
        var last = (LocalDate) null;
        var inside = true;
        var observations = inputs.observations();
        for (var i = 0; i < observations.size(); i++) {
            var one = observations.get(i);
            var day = one.period().last();
            if (!counts(inputs, goal, checked, one) || day.isAfter(goal.due())) {
                continue;
            }
            var denominator = denominator(one.value());
            var value = numerator(target, one.value());
            if (denominator == NONE || value == NONE || band && denominator != 1) {
                return null;
            }
            last = day;
            var standing = sign * Long.compare(value, level * denominator);
            inside &=
                    band ? value >= level && value <= upper : goal.comparator().isFulfilledBy(standing);
        }
        if (last == null) {
            return null;
        }
        return !inside
                ? Outcome.BROKEN
                : inputs.on().isAfter(goal.due()) && !last.isBefore(goal.due()) ? Outcome.HELD : Outcome.HELD_OPEN;
    }

    private static long baseline(Goal goal) {
        return scaled(goal.baseline());
    }

    /** The number above the line, in ten-thousandths. */
    private static long numerator(Target target, @Nullable Value value) {
        if (value == null || !target.kind().takes(value)) {
            return NONE;
        }
        return switch (value) {
            case Value.Amount amount -> scaled(amount.amount());
            case Value.Parts parts -> {
                var numerator = scaled(parts.numerator());
                yield numerator == NONE || target.per() > LARGEST_DENOMINATOR ? NONE : numerator * target.per();
            }
            case Value.Place place -> place.rank() * POWERS[DECIMALS];
            default -> NONE;
        };
    }

    /** The number below the line, where it is whole and not too large. */
    private static long denominator(@Nullable Value value) {
        if (!(value instanceof Value.Parts parts)) {
            return 1;
        }
        var denominator = parts.denominator();
        if (denominator.scale() != 0 || denominator.signum() <= 0 || denominator.precision() > 6) {
            return NONE;
        }
        return denominator.longValue();
    }

    private static long scaled(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        var scale = value.scale();
        if (scale < 0 || scale > DECIMALS || value.precision() > 12) {
            return NONE;
        }
        var scaled = scale == 0 ? value.longValue() : value.unscaledValue().longValue();
        scaled *= POWERS[DECIMALS - scale];
        return scaled > -LARGEST && scaled < LARGEST ? scaled : NONE;
    }
}
