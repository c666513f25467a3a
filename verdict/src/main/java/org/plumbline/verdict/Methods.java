package org.plumbline.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.OfficePercentage.Refusal;
import org.plumbline.verdict.OfficePercentage.Word;

/** What the methods in use say of the same figures, each by its own formula; see docs/methods.md. */
public final class Methods {

    private static final int PLACES = 6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double ON_TRACK = 0.95;
    private static final double PROGRESS = 0.60;
    private static final double DAYS_OF_A_YEAR = 365;
    private static final int MONTHS_OF_A_YEAR = 12;

    private Methods() {}

    /** The result of a method on the inputs' latest figure by the day, or why it gives none. */
    public static OfficePercentage of(Method method, Inputs inputs) {
        var target = inputs.target();
        var asked = new Target(
                target.kind(),
                target.direction(),
                target.time(),
                target.frequency(),
                target.lag(),
                target.per(),
                target.goals(),
                method,
                true);
        var office = new Judge(new Inputs(
                        asked, inputs.observations(), inputs.on(), inputs.goal(), inputs.evidence(), inputs.rules()))
                .verdict()
                .office();
        return office == null ? refused(method, Refusal.NO_FIGURE) : office;
    }

    static OfficePercentage of(Method method, Context context) {
        var level = context.goal().level();
        if (context.points().isEmpty() || context.target().kind().shape() != Kind.Shape.NUMBER) {
            return refused(method, Refusal.NO_FIGURE);
        }
        var point = context.points().getLast();
        if (method == Method.GROWTH || method == Method.GROWTH_SCORE && level == null) {
            return growth(method, context, point);
        }
        if (level == null) {
            return refused(method, Refusal.NO_GOAL);
        }
        if (method == Method.PLAIN_RATIO || method == Method.MIRRORED_RATIO) {
            return ratio(method, context.direction(), point.value(), level);
        }
        var baseline = context.baseline();
        if (baseline == null) {
            return refused(method, Refusal.NO_BASELINE);
        }
        var way = Way.of(context.direction(), baseline, level);
        return switch (method) {
            case DISTANCE ->
                way.length().signum() == 0
                        ? refused(method, Refusal.DIVISION_BY_ZERO)
                        : given(method, way.share(point.value()));
            case DISTANCE_CLIPPED -> clipped(context, way, point.value(), level);
            case DISTANCE_FLOORED -> floored(way, point.value());
            case PACE -> pace(context, way, point);
            default -> required(method, context, point, baseline, level);
        };
    }

    private static OfficePercentage ratio(Method method, Direction direction, Ratio value, BigDecimal level) {
        if (level.signum() == 0) {
            return refused(method, Refusal.DIVISION_BY_ZERO);
        }
        if (method == Method.MIRRORED_RATIO && direction == Direction.LESS) {
            return given(method, Ratio.of(level.multiply(TWO)).minus(value).by(level));
        }
        return given(method, value.by(level));
    }

    /** Where there is no way to cover it is nothing until the goal is fulfilled, and then all. */
    private static OfficePercentage clipped(Context context, Way way, Ratio value, BigDecimal level) {
        if (!way.isThere()) {
            return given(
                    Method.DISTANCE_CLIPPED,
                    Ratio.of(context.isFulfilledBy(value, level) ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        var share = way.share(value);
        return share.signum() < 0
                ? given(Method.DISTANCE_CLIPPED, Ratio.of(BigDecimal.ZERO))
                : given(
                        Method.DISTANCE_CLIPPED,
                        share.compareTo(BigDecimal.ONE) > 0 ? Ratio.of(BigDecimal.ONE) : share);
    }

    private static OfficePercentage floored(Way way, Ratio value) {
        var rise = value.minus(way.baseline());
        if (rise.signum() <= 0) {
            return given(Method.DISTANCE_FLOORED, Ratio.of(BigDecimal.ZERO));
        }
        var asked = way.level().subtract(way.baseline());
        return asked.signum() == 0
                ? refused(Method.DISTANCE_FLOORED, Refusal.DIVISION_BY_ZERO)
                : given(Method.DISTANCE_FLOORED, rise.by(asked));
    }

    private static OfficePercentage pace(Context context, Way way, Point point) {
        var planned = way.made(Way.planned(context.goal(), way.baseline(), way.level(), point.day()));
        if (planned.signum() == 0) {
            return refused(Method.PACE, Refusal.DIVISION_BY_ZERO);
        }
        var made = way.made(point.value());
        return given(
                Method.PACE,
                Ratio.of(
                        made.numerator().multiply(planned.denominator()),
                        made.denominator().multiply(planned.numerator())));
    }

    private static OfficePercentage required(
            Method method, Context context, Point point, BigDecimal baseline, BigDecimal level) {
        if (baseline.signum() <= 0 || level.signum() <= 0 || point.value().signum() <= 0) {
            return refused(method, Refusal.NOT_ABOVE_ZERO);
        }
        var goal = context.goal();
        var passed = years(goal.start(), point.day());
        if (passed <= 0) {
            return refused(method, Refusal.NO_TIME_PASSED);
        }
        var needed = rate(baseline.doubleValue(), level.doubleValue(), years(goal.start(), goal.due()));
        if (level.compareTo(baseline) == 0 || needed == 0) {
            return refused(method, Refusal.DIVISION_BY_ZERO);
        }
        var observed = rate(baseline.doubleValue(), point.value().value(20).doubleValue(), passed);
        var achieved = context.isFulfilledBy(point.value(), level);
        var share = observed / needed;
        var word = achieved ? Word.ACHIEVED : word(share, ON_TRACK, PROGRESS);
        if (method == Method.GROWTH_RATIO || !Double.isFinite(share)) {
            return reckoned(method, share, word);
        }
        return reckoned(method, achieved ? 5 : score(share, -0.6, 0, PROGRESS, ON_TRACK, 1.3), word);
    }

    private static OfficePercentage growth(Method method, Context context, Point point) {
        var baseline = context.baseline();
        if (baseline == null) {
            return refused(method, Refusal.NO_BASELINE);
        }
        if (baseline.signum() <= 0 || point.value().signum() <= 0) {
            return refused(method, Refusal.NOT_ABOVE_ZERO);
        }
        var passed = years(context.goal().start(), point.day());
        if (passed <= 0) {
            return refused(method, Refusal.NO_TIME_PASSED);
        }
        var rate = rate(baseline.doubleValue(), point.value().value(20).doubleValue(), passed)
                * context.direction().sign();
        return reckoned(
                method,
                method == Method.GROWTH ? rate : score(rate, -0.02, 0, 0.005, 0.015, 0.02),
                word(rate, 0.015, 0.005));
    }

    private static Word word(double share, double onTrack, double progress) {
        return share >= onTrack
                ? Word.ON_TRACK
                : share >= progress ? Word.PROGRESS : share >= 0 ? Word.LIMITED : Word.DETERIORATION;
    }

    /** Straight lines between the five corners, cut off at both ends. */
    private static double score(double share, double... corners) {
        if (share <= corners[0]) {
            return -5;
        }
        for (var i = 1; i < corners.length; i++) {
            if (share <= corners[i]) {
                return -5 + 2.5 * (i - 1) + 2.5 * (share - corners[i - 1]) / (corners[i] - corners[i - 1]);
            }
        }
        return 5;
    }

    /** Yearly compound growth; roots are not decimal, so this alone is reckoned in binary, by the strict library. */
    private static double rate(double from, double to, double years) {
        return StrictMath.pow(to / from, 1 / years) - 1;
    }

    /** Whole years where the days fall together, so that the end of 2021 to the end of 2023 is two. */
    private static double years(LocalDate from, LocalDate to) {
        var first = from.plusDays(1);
        var last = to.plusDays(1);
        var months = ChronoUnit.MONTHS.between(first, last);
        var rest = ChronoUnit.DAYS.between(first.plusMonths(months), last);
        return months / (double) MONTHS_OF_A_YEAR + rest / DAYS_OF_A_YEAR;
    }

    private static OfficePercentage given(Method method, Ratio share) {
        return new OfficePercentage(method, share.value(PLACES), null, null);
    }

    private static OfficePercentage reckoned(Method method, double value, Word word) {
        return Double.isFinite(value)
                ? new OfficePercentage(
                        method, new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN), word, null)
                : refused(method, Refusal.BEYOND_MEASURE);
    }

    private static OfficePercentage refused(Method method, @Nullable Refusal why) {
        return new OfficePercentage(method, null, null, why);
    }
}
