package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the figures so far to the due day: pace, what is needed from now, forecast. Only for a target with a way to make. */
final class Ahead {

    private final Context context;
    private final Way way;
    private final Point latest;
    private final LocalDate fromDay;
    private final Ratio from;
    private final List<Point> stretch;
    private final boolean broken;

    Ahead(Context context, Way way) {
        this.context = context;
        this.way = way;
        var points = context.points();
        this.latest = points.getLast();
        var begin = points.size() - 1;
        while (begin >= 0 && !points.get(begin).afterBreak()) {
            begin--;
        }
        this.broken = begin >= 0;
        this.fromDay = broken ? points.get(begin).day() : context.goal().start();
        this.from = broken ? points.get(begin).value() : Ratio.of(way.baseline());
        this.stretch = points.subList(begin + 1, points.size());
    }

    Pace pace() {
        var planned = Way.planned(context.goal(), way.baseline(), way.level(), latest.day());
        var gap = latest.value().minus(planned).signed(way.direction());
        var plannedWay = way.made(planned);
        var ratio = plannedWay.signum() <= 0
                ? null
                : new Ratio(
                        way.made(latest.value()).numerator().multiply(plannedWay.denominator()),
                        latest.value().denominator().multiply(plannedWay.numerator()));
        var word = gap.signum() > 0
                ? Pace.Word.AHEAD
                : gap.signum() == 0
                                || ratio != null
                                        && ratio.compareTo(context.rules().onPace()) >= 0
                        ? Pace.Word.ON_PACE
                        : Pace.Word.BEHIND;
        return new Pace(word, planned, gap, ratio);
    }

    @Nullable
    Needed needed() {
        var periods = context.expectation().endsIn(latest.day(), context.goal().due());
        if (context.isDueOver() || periods == 0) {
            return null;
        }
        var missing = Ratio.of(way.level()).minus(latest.value()).signed(way.direction());
        return new Needed(
                way.made(latest.value()), missing, periods, missing.by(BigDecimal.valueOf(periods)), bestPeriod());
    }

    /** The most made in one of the target's own periods; figures in between are taken together up to the period's end. */
    private @Nullable Ratio bestPeriod() {
        var best = (Ratio) null;
        var day = fromDay;
        var value = from;
        for (var point : stretch) {
            var periods = context.expectation().endsIn(day, point.day());
            if (periods == 0) {
                continue;
            }
            var made = point.value().minus(value).signed(way.direction());
            var each = periods == 1 ? made : made.by(BigDecimal.valueOf(periods));
            best = best == null || each.compareTo(best) > 0 ? each : best;
            day = point.day();
            value = point.value();
        }
        return best;
    }

    @Nullable
    Forecast forecast() {
        var left = context.goal().due().toEpochDay() - latest.day().toEpochDay();
        if (context.isDueOver() || left <= 0 || !latest.day().isAfter(fromDay)) {
            return null;
        }
        var days = BigDecimal.valueOf(left);
        var value = onwards(slope(fromDay, from, latest), days);
        var worst = (Ratio) null;
        var best = (Ratio) null;
        if (stretch.size() > 1) {
            var day = fromDay;
            var before = from;
            for (var point : stretch) {
                if (point.day().equals(day)) {
                    continue;
                }
                var slope = slope(day, before, point);
                worst = worst == null || order(slope, worst) < 0 ? slope : worst;
                best = best == null || order(slope, best) > 0 ? slope : best;
                day = point.day();
                before = point.value();
            }
        }
        var level = way.level();
        return new Forecast(
                broken ? Forecast.Way.STRAIGHT_FROM_BREAK : Forecast.Way.STRAIGHT_FROM_BASELINE,
                value,
                worst == null ? null : onwards(worst, days),
                best == null ? null : onwards(best, days),
                context.isFulfilledBy(value, level));
    }

    private int order(Ratio one, Ratio other) {
        return one.compareTo(other) * way.direction().sign();
    }

    private Ratio onwards(Ratio slope, BigDecimal days) {
        return latest.value().plus(slope.times(days));
    }

    private static Ratio slope(LocalDate fromDay, Ratio from, Point to) {
        return to.value().minus(from).by(BigDecimal.valueOf(to.day().toEpochDay() - fromDay.toEpochDay()));
    }
}
