package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Reason.Code;

/** Returns to figures that can be judged: nil read as nought where that is right, parts divided, shorter periods put together. */
final class Points {

    private static final Ratio NOUGHT = Ratio.of(BigDecimal.ZERO);

    private final Target target;
    private final Expectation expectation;
    private final Reasons reasons;
    private final List<Point> points = new ArrayList<>(8);
    private boolean partial;

    private Points(Target target, Expectation expectation, Reasons reasons) {
        this.target = target;
        this.expectation = expectation;
        this.reasons = reasons;
    }

    /** The points of a target's returns, and whether some were left aside because they are parts of a period only. */
    record Read(List<Point> points, boolean partial) {}

    static Read of(Target target, Expectation expectation, List<Observation> returns, Reasons reasons) {
        var reading = new Points(target, expectation, reasons);
        var counted = new ArrayList<Observation>(returns.size());
        for (var one : returns) {
            if (one.period().last().isAfter(expectation.start())) {
                counted.add(one);
            }
        }
        if (target.kind() == Kind.CUMULATE && target.time() == TimeRule.SUM) {
            reading.flows(counted);
        } else if (target.kind().shape() == Kind.Shape.NUMBER
                && target.kind() != Kind.CUMULATE
                && target.time() != TimeRule.LAST) {
            reading.whole(counted);
        } else {
            reading.single(counted);
        }
        return new Read(reading.points, reading.partial);
    }

    private void single(List<Observation> returns) {
        for (var one : returns) {
            var value = value(one, returns);
            if (value == null) {
                continue;
            }
            points.add(Point.of(one, value));
        }
    }

    /** Flows are added up; a longer period stands for the shorter ones inside it, which are not added a second time. */
    private void flows(List<Observation> returns) {
        for (var one : returns) {
            if (isInsideOfAnother(one, returns)) {
                continue;
            }
            var value = value(one, returns);
            if (value == null) {
                continue;
            }
            var point = Point.of(one, value);
            points.add(
                    points.isEmpty()
                            ? point
                            : point.joined(
                                    one.period(), value.plus(points.getLast().value()), points.getLast()));
        }
    }

    private static boolean isInsideOfAnother(Observation one, List<Observation> returns) {
        for (var other : returns) {
            if (other != one
                    && other.state() == State.VALUE
                    && !other.period().equals(one.period())
                    && other.period().covers(one.period())) {
                return true;
            }
        }
        return false;
    }

    /** Figures of whole periods as they are; those of shorter ones put together where they make up the whole. */
    private void whole(List<Observation> returns) {
        for (var i = 0; i < returns.size(); i++) {
            var one = returns.get(i);
            var end = expectation.endAfter(one.period().last().minusDays(1));
            var period = end == null ? one.period() : expectation.period(end);
            if (one.period().covers(period)
                    || expectation.months() == 0 && one.period().last().equals(end)) {
                var value = value(one, returns);
                if (value != null) {
                    points.add(Point.of(one, value));
                }
            } else if (one.period().last().equals(period.last())) {
                together(period, returns);
            } else if (i == returns.size() - 1) {
                partial = true;
                reasons.say(Code.PART_OF_PERIOD, one.period());
            }
        }
    }

    private void together(Period period, List<Observation> returns) {
        if (returns.stream()
                .anyMatch(one -> one.state() == State.VALUE && one.period().covers(period))) {
            return;
        }
        var whole = Aggregation.overTime(target.time(), target.per(), period, Frequency.ONCE, returns);
        if (whole.value() == null) {
            reasons.say(
                    target.time() == TimeRule.NONE ? Code.PART_OF_PERIOD : Code.PERIOD_INCOMPLETE,
                    period,
                    String.join(" ", whole.missing()));
            return;
        }
        var made = (Point) null;
        for (var one : returns) {
            if (period.covers(one.period()) && one.state() != State.NOT_APPLICABLE) {
                var point = Point.of(one, whole.value());
                made = made == null
                        ? new Point(period, whole.value(), one.proof(), one.maturity(), one.breakBefore())
                        : made.joined(period, whole.value(), point);
            }
        }
        if (made != null) {
            points.add(made);
        }
    }

    private @Nullable Ratio value(Observation one, List<Observation> returns) {
        var value = one.value();
        if (value == null) {
            return withoutValue(one, returns);
        }
        if (!target.kind().takes(value)) {
            reasons.say(Code.WRONG_FORM, one.period());
            return null;
        }
        return switch (value) {
            case Value.Amount amount -> Ratio.of(amount.amount());
            case Value.Parts parts -> {
                if (parts.denominator().signum() <= 0) {
                    reasons.say(Code.ZERO_DENOMINATOR, one.period());
                    yield null;
                }
                yield new Ratio(parts.numerator().multiply(BigDecimal.valueOf(target.per())), parts.denominator());
            }
            case Value.Answer answer -> answer.yes() ? Ratio.of(BigDecimal.ONE) : NOUGHT;
            case Value.Place place -> Ratio.of(BigDecimal.valueOf(place.rank()));
            case Value.Words words -> null;
        };
    }

    private @Nullable Ratio withoutValue(Observation one, List<Observation> returns) {
        if (one.state() == State.NOT_APPLICABLE) {
            reasons.say(Code.PERIOD_NOT_APPLICABLE, one.period());
        }
        if (one.state() != State.NIL) {
            return null;
        }
        return switch (target.kind().shape()) {
            case ANSWER -> NOUGHT;
            case PLACE, TELLING -> null;
            case NUMBER -> {
                if (isRatio(returns)) {
                    reasons.say(Code.NIL_RATIO, one.period());
                    yield null;
                }
                reasons.say(Code.NIL_AS_ZERO, one.period());
                yield target.kind() == Kind.CUMULATE && target.time() != TimeRule.SUM && !points.isEmpty()
                        ? points.getLast().value()
                        : NOUGHT;
            }
        };
    }

    private boolean isRatio(List<Observation> returns) {
        return target.per() != 1 || returns.stream().anyMatch(one -> one.value() instanceof Value.Parts);
    }
}
