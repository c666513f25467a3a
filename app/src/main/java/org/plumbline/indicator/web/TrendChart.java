package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Figures over time as a picture that the server draws: for paper, and for readers without scripts. The table beside it holds
 * the same. A path to a goal and a band of a forecast may stand in it.
 *
 * @param edges the first and last day and the lowest and highest amount of the square
 * @param years where years begin, {@code levels} where round numbers are
 * @param lines the figures, broken where they are not comparable; corners in a square of 1000 by 1000
 * @param dots each figure, with how it is known
 * @param breaks where a series is broken
 * @param path the way to a goal, {@code band} the area of a forecast; empty for none
 * @param marks what else stands in it
 * @param changes where the unit itself became another one
 */
@NamedInterface("pages")
public record TrendChart(
        Edges edges,
        List<Tick> years,
        List<Level> levels,
        List<String> lines,
        List<Dot> dots,
        List<String> breaks,
        String path,
        String band,
        Marks marks,
        List<String> changes) {

    private static final int MOST_YEARS = 8;

    /** What the sides of the square stand for, so that a place in it can be read as a day and an amount. */
    @NamedInterface("pages")
    public record Edges(LocalDate from, LocalDate to, BigDecimal low, BigDecimal high) {}

    /** A year: where it begins, and where its middle is. */
    @NamedInterface("pages")
    public record Tick(String x, String middle, int year) {}

    /** A round number, and how far down it is, as a share of the height. */
    @NamedInterface("pages")
    public record Level(double down, BigDecimal amount) {}

    /** A figure of a day and its place; {@code mark} is empty, attached or checked. */
    @NamedInterface("pages")
    public record Dot(String x, String y, String mark, LocalDate on, BigDecimal amount) {

        /** The amount as a program reads it. */
        public String plain() {
            return amount.toPlainString();
        }
    }

    /** A figure of a day; {@code breakBefore} where it is the first that is not comparable with those before. */
    @NamedInterface("pages")
    public record Point(LocalDate on, BigDecimal amount, String mark, boolean breakBefore) {}

    /** The two edges of a forecast on a day. */
    @NamedInterface("pages")
    public record Spread(LocalDate on, BigDecimal low, BigDecimal high) {}

    /**
     * What a promise adds to the picture; in the same measures as the rest.
     *
     * @param first the way to the goal as first set, {@code ahead} on to the due day at the pace so far; empty for none
     * @param milestones points on the way that were named
     * @param revisions where a goal was revised
     */
    @NamedInterface("pages")
    public record Marks(String first, String ahead, List<Dot> milestones, List<String> revisions) {

        static final Marks NONE = new Marks("", "", List.of(), List.of());
    }

    /** What a promise adds, by days and amounts. */
    @NamedInterface("pages")
    public record Promise(List<Point> first, List<Point> ahead, List<Point> milestones, List<LocalDate> revisions) {

        static final Promise NONE = new Promise(List.of(), List.of(), List.of(), List.of());
    }

    /** The figure that is drawn on a day; none where there is none. */
    public @Nullable Dot dot(LocalDate on) {
        return dots.stream().filter(each -> each.on.equals(on)).findFirst().orElse(null);
    }

    /** A picture of figures alone; none of fewer than two. */
    public static @Nullable TrendChart of(List<Point> points) {
        return of(points, List.of(), List.of());
    }

    /** A picture of figures with the way to a goal and the spread of a forecast. */
    public static @Nullable TrendChart of(List<Point> points, List<Point> path, List<Spread> forecast) {
        return of(points, path, forecast, Promise.NONE);
    }

    /** The same with what else a promise shows. */
    public static @Nullable TrendChart of(
            List<Point> points, List<Point> path, List<Spread> forecast, Promise promise) {
        return of(points, path, forecast, promise, List.of());
    }

    private static @Nullable TrendChart of(
            List<Point> points, List<Point> path, List<Spread> forecast, Promise promise, List<LocalDate> changes) {
        var all = new ArrayList<Point>(points);
        all.addAll(path);
        all.addAll(promise.first);
        all.addAll(promise.ahead);
        forecast.forEach(each -> {
            all.add(new Point(each.on, each.low, "", false));
            all.add(new Point(each.on, each.high, "", false));
        });
        if (all.size() < 2) {
            return null;
        }
        var area = Area.of(all, changes);
        var lines = new ArrayList<String>();
        var corners = new ArrayList<String>();
        for (var point : points) {
            if (point.breakBefore && !corners.isEmpty()) {
                lines.add(String.join(" ", corners));
                corners.clear();
            }
            corners.add(area.corner(point.on, point.amount));
        }
        lines.add(String.join(" ", corners));
        var years = new ArrayList<Tick>();
        var last = area.end.getYear();
        var step = 1 + (last - area.begin.getYear()) / MOST_YEARS;
        for (var year = area.begin.getYear(); year <= last; year += step) {
            years.add(new Tick(area.across(LocalDate.of(year, 1, 1)), area.across(LocalDate.of(year, 7, 2)), year));
        }
        var band = new ArrayList<String>();
        forecast.forEach(each -> band.add(area.corner(each.on, each.low)));
        forecast.reversed().forEach(each -> band.add(area.corner(each.on, each.high)));
        return new TrendChart(
                area.edges(),
                years,
                area.levels(),
                lines,
                points.stream().map(area::dot).toList(),
                points.stream()
                        .filter(Point::breakBefore)
                        .map(each -> area.across(each.on))
                        .toList(),
                area.way(path),
                String.join(" ", band),
                promise.equals(Promise.NONE)
                        ? Marks.NONE
                        : new Marks(
                                area.way(promise.first),
                                area.way(promise.ahead),
                                promise.milestones.stream().map(area::dot).toList(),
                                promise.revisions.stream().map(area::across).toList()),
                changes.stream().map(area::across).toList());
    }

    /** Figures with the days on which the unit itself became another one; the picture reaches to the last of these. */
    static @Nullable TrendChart of(List<Point> points, Collection<LocalDate> changes) {
        var begin = points.stream().map(Point::on).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        var inside = changes.stream().filter(day -> day.isAfter(begin)).toList();
        return of(points, List.of(), List.of(), Promise.NONE, inside);
    }

    private record Area(LocalDate begin, LocalDate end, BigDecimal low, BigDecimal step, int steps) {

        static Area of(List<Point> all, List<LocalDate> changes) {
            var begin = all.stream().map(Point::on).min(LocalDate::compareTo).orElseThrow();
            var end = Stream.concat(all.stream().map(Point::on), changes.stream())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            var low = all.stream().map(Point::amount).min(BigDecimal::compareTo).orElseThrow();
            var high =
                    all.stream().map(Point::amount).max(BigDecimal::compareTo).orElseThrow();
            var spread = high.subtract(low);
            if (low.signum() > 0 && low.compareTo(spread.multiply(BigDecimal.valueOf(2))) < 0) {
                low = BigDecimal.ZERO;
            }
            var step = step(high.subtract(low));
            var first = low.divide(step, 0, java.math.RoundingMode.FLOOR).multiply(step);
            var steps = Math.max(
                    1,
                    high.subtract(first)
                            .divide(step, 0, java.math.RoundingMode.CEILING)
                            .intValue());
            return new Area(begin.withDayOfYear(1), LocalDate.of(end.getYear(), 12, 31), first, step, steps);
        }

        /** A round number, so that four to eight of them make the height. */
        private static BigDecimal step(BigDecimal height) {
            if (height.signum() == 0) {
                return BigDecimal.ONE;
            }
            var power = (int) Math.floor(Math.log10(height.doubleValue() / 4));
            var unit = BigDecimal.ONE.scaleByPowerOfTen(power);
            for (var factor : List.of(1, 2, 5)) {
                var step = unit.multiply(BigDecimal.valueOf(factor));
                if (height.compareTo(step.multiply(BigDecimal.valueOf(6))) <= 0) {
                    return step;
                }
            }
            return unit.multiply(BigDecimal.TEN);
        }

        List<Level> levels() {
            var levels = new ArrayList<Level>();
            for (var i = 0; i <= steps; i++) {
                levels.add(new Level(1 - (double) i / steps, low.add(step.multiply(BigDecimal.valueOf(i)))));
            }
            return levels;
        }

        private double right(LocalDate day) {
            return (double) ChronoUnit.DAYS.between(begin, day) / ChronoUnit.DAYS.between(begin, end);
        }

        private double below(BigDecimal amount) {
            return 1
                    - amount.subtract(low).doubleValue()
                            / step.multiply(BigDecimal.valueOf(steps)).doubleValue();
        }

        String way(List<Point> points) {
            return points.stream().map(each -> corner(each.on, each.amount)).collect(Collectors.joining(" "));
        }

        Dot dot(Point point) {
            return new Dot(across(point.on), down(point.amount), point.mark, point.on, point.amount);
        }

        Edges edges() {
            return new Edges(begin, end, low, low.add(step.multiply(BigDecimal.valueOf(steps))));
        }

        String across(LocalDate day) {
            return String.format(Locale.ROOT, "%.2f%%", 100 * right(day));
        }

        String down(BigDecimal amount) {
            return String.format(Locale.ROOT, "%.2f%%", 100 * below(amount));
        }

        String corner(LocalDate day, BigDecimal amount) {
            return String.format(Locale.ROOT, "%.1f,%.1f", 1000 * right(day), 1000 * below(amount));
        }
    }
}
