package org.plumbline.programme.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.procedure.WorkingCalendar;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.store.Installation;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** How long an assignment is late, or how many working days are left by the calendar of the unit that leads it. */
@NamedInterface("pages")
@Component
public class Clocks {

    private static final int SOON = 5;

    private final KeptCalendars calendars;
    private final Installation installation;

    Clocks(KeptCalendars calendars, Installation installation) {
        this.calendars = calendars;
        this.installation = installation;
    }

    /**
     * The clock of something that is under way.
     *
     * @param late calendar days since the due day in force; 0 while it has not passed
     * @param left working days up to the due day
     */
    @NamedInterface("pages")
    public record Clock(int late, int left) {

        public boolean isLate() {
            return late > 0;
        }

        public boolean isSoon() {
            return !isLate() && left <= SOON;
        }
    }

    /** A row of a list with its clock; null where none runs. */
    @NamedInterface("pages")
    public record Timed(Assignment.Line line, @Nullable Clock clock) {}

    /** Rows with their clocks, by the calendar of each lead: one look for all of them. */
    public List<Timed> of(Scope scope, List<Assignment.Line> lines) {
        var calendar = calendars(
                scope,
                lines.stream().filter(Clocks::runs).map(Assignment.Line::lead).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new Timed(
                        line,
                        runs(line)
                                ? clock(
                                        Objects.requireNonNull(line.due()),
                                        calendar.apply(Objects.requireNonNull(line.lead())))
                                : null))
                .toList();
    }

    /** The clock of one assignment, or null where none runs. */
    public @Nullable Clock of(Scope scope, Assignment assignment) {
        var lead = assignment.lead();
        return !runs(assignment.cls(), assignment.handedOver() != null) || assignment.due() == null || lead == null
                ? null
                : clock(assignment.due(), calendar(scope, lead.id()));
    }

    /** The calendar by which a unit works: its own, else that of the nearest above it that keeps one. */
    public WorkingCalendar calendar(Scope scope, UUID unit) {
        return calendars.of(scope, unit).reckoning();
    }

    /** The calendars of units: one look for all of them. */
    public Function<UUID, WorkingCalendar> calendars(Scope scope, Collection<UUID> units) {
        var kept = new HashMap<UUID, WorkingCalendar>();
        calendars.of(scope, units).forEach((unit, calendar) -> kept.put(unit, calendar.reckoning()));
        return unit -> kept.getOrDefault(unit, WorkingCalendar.FIVE_DAYS);
    }

    private Clock clock(LocalDate due, WorkingCalendar calendar) {
        var today = installation.today();
        return new Clock(
                (int) Math.max(0, ChronoUnit.DAYS.between(due, today)),
                Math.max(0, calendar.workingDaysBetween(today, due)));
    }

    private static boolean runs(Assignment.Line line) {
        return runs(line.cls(), line.handedOver()) && line.due() != null && line.lead() != null;
    }

    private static boolean runs(@Nullable AssignmentClass cls, boolean handedOver) {
        return !handedOver
                && (cls == AssignmentClass.OPEN || cls == AssignmentClass.OVERDUE || cls == AssignmentClass.NOT_DUE);
    }
}
