package org.plumbline.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands on a day.
 *
 * @param planned the share of the work that was to be done on that day, in per cent
 * @param measuredOn the day on which the share that was done is held against the plan
 * @param days by how many days it is behind, overdue or was finished late; else 0
 */
public record Judgement(ProjectClass cls, BigDecimal planned, LocalDate measuredOn, long days) {

    /** So long a figure speaks for itself: a quarter and ten days. An older one is held against the plan of the day asked. */
    public static final int FRESH_DAYS = 100;

    /**
     * What the judgement rests on: what was planned in force on the day, and what was known of the work.
     *
     * @param physical the share done by the last figure, {@code physicalOn} its day
     */
    public record Facts(
            LocalDate start,
            LocalDate finish,
            PlannedShare plan,
            @Nullable BigDecimal physical,
            @Nullable LocalDate physicalOn,
            @Nullable LocalDate finished,
            @Nullable LocalDate suspended,
            @Nullable LocalDate cancelled) {}

    /**
     * The rule: cancelled, finished and suspended are what was said; overdue from the day after the last planned one; behind
     * while the last figure is below the planned share of its own day. A project begins with nothing done on its first
     * day, and silence does not keep it on schedule: a figure older than {@link #FRESH_DAYS} is held against today's plan.
     */
    public static Judgement of(Facts facts, LocalDate on) {
        var planned = facts.plan.on(on);
        if (facts.cancelled != null) {
            return new Judgement(ProjectClass.CANCELLED, planned, on, 0);
        }
        if (facts.finished != null) {
            var late = Math.max(0, ChronoUnit.DAYS.between(facts.finish, facts.finished));
            return new Judgement(
                    late > 0 ? ProjectClass.FINISHED_LATE : ProjectClass.FINISHED_IN_TIME, planned, on, late);
        }
        if (facts.suspended != null) {
            return new Judgement(ProjectClass.SUSPENDED, planned, on, 0);
        }
        if (on.isAfter(facts.finish)) {
            return new Judgement(ProjectClass.OVERDUE, planned, on, ChronoUnit.DAYS.between(facts.finish, on));
        }
        if (on.isBefore(facts.start)) {
            return new Judgement(ProjectClass.NOT_DUE, planned, on, 0);
        }
        var done = facts.physical == null ? BigDecimal.ZERO : facts.physical;
        var said = facts.physicalOn == null ? facts.start : facts.physicalOn;
        var measured = said.plusDays(FRESH_DAYS).isBefore(on) ? on : said;
        if (done.compareTo(facts.plan.on(measured)) >= 0) {
            return new Judgement(ProjectClass.ON_SCHEDULE, planned, measured, 0);
        }
        return new Judgement(
                ProjectClass.BEHIND, planned, measured, ChronoUnit.DAYS.between(facts.plan.dayOf(done), measured));
    }
}
