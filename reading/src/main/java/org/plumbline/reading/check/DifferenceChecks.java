package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Direction;
import org.plumbline.reading.check.fact.Fact.Difference;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Interval;

/** Whether a level went the way and as far as the text says; averages are in {@link AverageCheck}. */
final class DifferenceChecks implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(Reckoning.HUNDRED);

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var movement : facts.all(Movement.class)) {
            direction(movement, found);
            for (var difference : movement.differences()) {
                unit(movement, difference, found);
                if (!difference.isAverage()) {
                    var by = difference.by();
                    var reckoning = new Reckoning(movement);
                    if (by.isPercent() && !reckoning.isOfPercentages()) {
                        growth(movement, by, found);
                    } else {
                        total(movement, by, found);
                    }
                }
            }
        }
    }

    private static void direction(Movement movement, Consumer<Finding> found) {
        var verb = movement.verb();
        if (verb == null) {
            return;
        }
        var from = movement.from();
        var to = movement.to();
        boolean may = verb == Direction.UP
                ? to.interval().high().compareTo(from.interval().low()) > 0
                : to.interval().low().compareTo(from.interval().high()) < 0;
        var builder = new Builder(CheckKind.DIRECTION, movement.span())
                .input("start", from)
                .input("end", to);
        boolean same = from.value().compareTo(to.value()) == 0;
        if (may && !same) {
            found.accept(builder.is(Verdict.PASSES, "passes"));
            return;
        }
        builder.repair("start", to.value(), from.span()).repair("end", from.value(), to.span());
        found.accept(builder.is(
                same ? Verdict.DOUBTFUL : Verdict.FAILS, same ? "same" : verb == Direction.UP ? "fell" : "rose"));
    }

    /** A fall of a percentage counts points, whatever sign is printed; only a share of the level itself is in per cent. */
    private static void unit(Movement movement, Difference difference, Consumer<Finding> found) {
        var by = difference.by();
        var reckoning = new Reckoning(movement);
        var relative = reckoning.relative();
        if (!by.isPercent() || !reckoning.isOfPercentages() || relative == null) {
            return;
        }
        int steps = difference.isAverage() ? Math.max(1, reckoning.steps()) : 1;
        var points = reckoning.difference().dividedBy(steps);
        var rate = difference.isAverage() ? reckoning.geometric(steps) : relative;
        if (rate == null || by.interval().meets(rate) || by.interval().meets(relative.dividedBy(steps))) {
            return;
        }
        var printed = reckoning.asPrinted();
        var printedRate = difference.isAverage() ? printed.geometric(steps) : printed.relative();
        var toPoints = by.value().subtract(Reckoning.middle(points)).abs();
        var toRate = by.value().subtract(Reckoning.middle(rate)).abs();
        if (toPoints.compareTo(toRate) < 0) {
            found.accept(new Builder(CheckKind.UNIT_OF_CHANGE, by.span())
                    .input("stated", by)
                    .input("start", movement.from())
                    .input("end", movement.to())
                    .computed("points", Reckoning.middle(printed.difference().dividedBy(steps)), decimals(movement, by))
                    .computed(
                            "relative",
                            Reckoning.middle(printedRate == null ? rate : printedRate),
                            Math.max(2, by.decimals()))
                    .repair("unit", Figure.POINTS, by.span())
                    .is(Verdict.DOUBTFUL, "points"));
        }
    }

    private static void total(Movement movement, Figure by, Consumer<Finding> found) {
        var reckoning = new Reckoning(movement);
        var difference = reckoning.difference();
        var relative = by.isPercent() ? reckoning.relative() : null;
        var printed = Reckoning.middle(reckoning.asPrinted().difference());
        int decimals = decimals(movement, by);
        var builder = new Builder(CheckKind.TOTAL_CHANGE, by.span())
                .input("start", movement.from())
                .input("end", movement.to())
                .input("stated", by)
                .computed("difference", printed, decimals);
        if (by.interval().meets(difference)) {
            found.accept(builder.by("points").is(Verdict.PASSES, "passes"));
            return;
        }
        if (relative != null) {
            builder.computed("relative", printedRate(reckoning, relative), Math.max(2, by.decimals()));
            if (by.interval().meets(relative)) {
                found.accept(builder.by("relative").is(Verdict.PASSES, "relative"));
                return;
            }
        }
        var way = by.value().multiply(BigDecimal.valueOf(reckoning.sign()));
        builder.repair("difference", printed, decimals, by.span())
                .repair(
                        "start",
                        movement.to().value().subtract(way),
                        decimals,
                        movement.from().span())
                .repair(
                        "end",
                        movement.from().value().add(way),
                        decimals,
                        movement.to().span());
        boolean cut = by.cut().meets(difference) || relative != null && by.cut().meets(relative);
        found.accept(builder.is(cut ? Verdict.DOUBTFUL : Verdict.FAILS, cut ? "cut" : "fails"));
    }

    private static void growth(Movement movement, Figure rate, Consumer<Finding> found) {
        var reckoning = new Reckoning(movement);
        var relative = reckoning.relative();
        var builder = new Builder(CheckKind.GROWTH_RATE, rate.span())
                .input("start", movement.from())
                .input("end", movement.to())
                .input("stated", rate);
        if (relative == null) {
            found.accept(builder.is(Verdict.CANNOT_TELL, "zero"));
            return;
        }
        int decimals = Math.max(2, rate.decimals());
        var printed = printedRate(reckoning, relative);
        builder.computed("relative", printed, decimals);
        if (rate.interval().meets(relative)) {
            found.accept(builder.is(Verdict.PASSES, "passes"));
            return;
        }
        int sign = reckoning.sign();
        var factor = BigDecimal.ONE.add(
                rate.value().multiply(BigDecimal.valueOf(sign)).divide(HUNDRED, MathContext.DECIMAL64));
        builder.repair("rate", printed, rate.decimals(), rate.span())
                .repair(
                        "end",
                        toStep(movement.from().value().multiply(factor), movement.to()),
                        movement.to().span());
        if (factor.signum() > 0) {
            var start = movement.to().value().divide(factor, MathContext.DECIMAL64);
            builder.repair(
                    "start", toStep(start, movement.from()), movement.from().span());
        }
        boolean cut = rate.cut().meets(relative);
        found.accept(builder.is(cut ? Verdict.DOUBTFUL : Verdict.FAILS, cut ? "cut" : "fails"));
    }

    /** The change in per cent between the levels as they are printed: from 100 to 130 it is 30, whatever 100 is rounded from. */
    private static BigDecimal printedRate(Reckoning reckoning, Interval relative) {
        var printed = reckoning.asPrinted().relative();
        return Reckoning.middle(printed == null ? relative : printed);
    }

    /** A value with as many digits as the figure whose place it would take. */
    static BigDecimal toStep(BigDecimal value, Figure like) {
        return value.divide(like.step(), 0, java.math.RoundingMode.HALF_UP).multiply(like.step());
    }

    static int decimals(Movement movement, Figure by) {
        return Math.max(
                by.decimals(),
                Math.max(movement.from().decimals(), movement.to().decimals()));
    }

    /** Whether one of the ways of reckoning gives what is stated. */
    static boolean fits(Figure stated, @Nullable Interval way) {
        return way != null && stated.interval().meets(way);
    }
}
