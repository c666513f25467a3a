package org.plumbline.project.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.project.Project;

/**
 * Spans of days on one axis of whole years: what was planned beside what was done. Places are shares of the width, so that
 * it fits a wall, a telephone and paper.
 *
 * @param ticks the years
 * @param here the day asked about, or null where it lies outside
 */
public record Timeline(List<Tick> ticks, @Nullable String here, List<Row> rows) {

    private static final int MOST_TICKS = 12;

    /** The first day of a year. */
    public record Tick(String x, int year) {}

    /** A span by its beginning and its width. */
    public record Span(String x, String width) {}

    /**
     * One row: a project or a stage.
     *
     * @param first the first plan, where another is in force
     * @param done what was done: from its beginning to its end, or to the day asked about
     * @param handover the day by which it is to be handed over
     */
    public record Row(
            Span planned,
            @Nullable Span first,
            @Nullable Span done,
            @Nullable String handover) {}

    /** The days of one row. */
    private record Days(
            LocalDate start,
            LocalDate finish,
            @Nullable LocalDate firstStart,
            @Nullable LocalDate firstFinish,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended,
            @Nullable LocalDate handover) {}

    /** Projects, in the order given. */
    static Timeline ofProjects(List<Project.Line> lines, LocalDate on) {
        return of(
                lines.stream()
                        .map(line -> new Days(
                                line.start(),
                                line.finish(),
                                line.replanned() ? line.firstStart() : null,
                                line.replanned() ? line.firstFinish() : null,
                                line.begun(),
                                line.finished() != null ? line.finished() : line.cancelled(),
                                line.handover()))
                        .toList(),
                on);
    }

    /** The stages of a project; each is compared with what the first plan said of it. */
    static Timeline ofStages(Project project, LocalDate on) {
        var first = project.schedules().getFirst();
        return of(
                project.plan().stages().stream()
                        .map(stage -> {
                            var done = project.days(stage.id());
                            var before = first.stages().stream()
                                    .filter(each -> each.id().equals(stage.id()))
                                    .filter(each -> !each.begins().equals(stage.begins())
                                            || !each.ends().equals(stage.ends()))
                                    .findFirst()
                                    .orElse(null);
                            return new Days(
                                    stage.begins(),
                                    stage.ends(),
                                    before == null ? null : before.begins(),
                                    before == null ? null : before.ends(),
                                    done == null ? null : done.begun(),
                                    done == null ? null : done.ended(),
                                    null);
                        })
                        .toList(),
                on);
    }

    private static Timeline of(List<Days> all, LocalDate on) {
        if (all.isEmpty()) {
            return new Timeline(List.of(), null, List.of());
        }
        var begin = all.stream()
                .flatMap(each -> java.util.stream.Stream.of(each.start, each.firstStart, each.begun))
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(on)
                .withDayOfYear(1);
        var last = all.stream()
                .flatMap(each -> java.util.stream.Stream.of(each.finish, each.firstFinish, each.ended, each.handover))
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(on);
        var until = (on.isAfter(last) && on.getYear() - last.getYear() < 3 ? on : last)
                .withDayOfYear(1)
                .plusYears(1);
        var axis = new Axis(begin, ChronoUnit.DAYS.between(begin, until));
        var years = until.getYear() - begin.getYear();
        var step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
        var ticks = new ArrayList<Tick>();
        for (var year = begin.getYear(); year < until.getYear(); year += step) {
            ticks.add(new Tick(axis.at(LocalDate.of(year, 1, 1)), year));
        }
        var inside = !on.isBefore(begin) && on.isBefore(until);
        return new Timeline(
                ticks,
                inside ? axis.at(on) : null,
                all.stream().map(each -> row(axis, each, on)).toList());
    }

    private static Row row(Axis axis, Days days, LocalDate on) {
        return new Row(
                axis.span(days.start, days.finish),
                days.firstStart == null || days.firstFinish == null
                        ? null
                        : axis.span(days.firstStart, days.firstFinish),
                days.begun == null ? null : axis.span(days.begun, days.ended == null ? on : days.ended),
                days.handover == null ? null : axis.at(days.handover));
    }

    /** Days as places on the width. */
    private record Axis(LocalDate begin, long days) {

        String at(LocalDate day) {
            return percent(ChronoUnit.DAYS.between(begin, day));
        }

        Span span(LocalDate from, LocalDate to) {
            var length = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
            return new Span(at(from), percent(length));
        }

        private String percent(long count) {
            return String.format(Locale.ROOT, "%.2f%%", 100.0 * Math.max(0, count) / days);
        }
    }
}
