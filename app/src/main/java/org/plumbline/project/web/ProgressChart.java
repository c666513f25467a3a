package org.plumbline.project.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.project.PlannedShare;
import org.plumbline.project.Project;

/**
 * The share of the work planned, the share done and the share of the money paid out, over the days: lines for the picture,
 * and the same as rows for the table under it.
 *
 * @param planned corners of the line in a square of 1000 by 1000
 * @param top the share at the upper edge, in per cent
 */
public record ProgressChart(
        List<Timeline.Tick> ticks,
        @Nullable String here,
        int top,
        String planned,
        String done,
        List<Dot> dots,
        String paid,
        List<Row> rows) {

    /** A figure that was reported, as a share of width and height. */
    public record Dot(String x, String y) {}

    /** One day: what was planned, and what was reported up to it. */
    public record Row(
            LocalDate on,
            BigDecimal planned,
            @Nullable BigDecimal physical,
            @Nullable BigDecimal disbursed,
            @Nullable BigDecimal disbursedShare) {}

    static ProgressChart of(Project project, LocalDate on) {
        var line = project.line();
        var plan = PlannedShare.of(
                line.start(),
                line.finish(),
                project.plan().stages().stream()
                        .filter(stage -> stage.share() != null)
                        .sorted(Comparator.comparing(Project.Stage::ends))
                        .map(stage -> new PlannedShare.Point(stage.ends(), BigDecimal.valueOf(stage.share())))
                        .toList());
        var rows = project.reports().reversed().stream()
                .filter(report -> report.correctedAt() == null)
                .filter(report -> report.physical() != null || report.disbursed() != null)
                .map(report -> new Row(
                        report.on(),
                        plan.on(report.on()),
                        report.physical(),
                        report.disbursed(),
                        share(report.disbursed(), line.total())))
                .toList();
        var begin = rows.isEmpty() || !rows.getFirst().on.isBefore(line.start()) ? line.start() : rows.getFirst().on;
        var last = rows.isEmpty() || !rows.getLast().on.isAfter(line.finish()) ? line.finish() : rows.getLast().on;
        var until = on.isAfter(last) && ChronoUnit.DAYS.between(last, on) < 366 ? on : last;
        var highest = rows.stream()
                .map(Row::disbursedShare)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.valueOf(100));
        var top =
                highest.divide(BigDecimal.valueOf(50), 0, RoundingMode.CEILING).intValue() * 50;
        var area = new Area(begin, Math.max(1, ChronoUnit.DAYS.between(begin, until)), top);
        var ticks = new ArrayList<Timeline.Tick>();
        for (var year = begin.getYear() + 1; year <= until.getYear(); year++) {
            ticks.add(new Timeline.Tick(area.across(LocalDate.of(year, 1, 1)), year));
        }
        var worked = rows.stream().filter(row -> row.physical != null).toList();
        return new ProgressChart(
                ticks,
                on.isBefore(begin) || on.isAfter(until) ? null : area.across(on),
                top,
                plan.points().stream()
                        .map(point -> area.corner(point.day(), point.share()))
                        .collect(Collectors.joining(" ")),
                worked.stream().map(row -> area.corner(row.on, row.physical)).collect(Collectors.joining(" ")),
                worked.stream()
                        .map(row -> new Dot(area.across(row.on), area.down(row.physical)))
                        .toList(),
                rows.stream()
                        .filter(row -> row.disbursedShare != null)
                        .map(row -> area.corner(row.on, row.disbursedShare))
                        .collect(Collectors.joining(" ")),
                rows);
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal disbursed, BigDecimal total) {
        return disbursed == null || total.signum() == 0
                ? null
                : disbursed.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
    }

    private record Area(LocalDate begin, long days, int top) {

        String across(LocalDate day) {
            return String.format(Locale.ROOT, "%.2f%%", 100.0 * ChronoUnit.DAYS.between(begin, day) / days);
        }

        String down(@Nullable BigDecimal share) {
            return String.format(Locale.ROOT, "%.2f%%", 100.0 - 100.0 * value(share) / top);
        }

        String corner(LocalDate day, @Nullable BigDecimal share) {
            return String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    1000.0 * ChronoUnit.DAYS.between(begin, day) / days,
                    1000.0 - 1000.0 * value(share) / top);
        }

        private static double value(@Nullable BigDecimal share) {
            return share == null ? 0 : share.doubleValue();
        }
    }
}
