package org.plumbline.programme.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.Calendars;
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

    private final Calendars calendars;
    private final Units units;
    private final Installation installation;

    Clocks(Calendars calendars, Units units, Installation installation) {
        this.calendars = calendars;
        this.units = units;
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

    /** Rows with their clocks. A calendar is looked up once for each lead, and not at all where there is only one. */
    public List<Timed> of(Scope scope, List<Assignment.Line> lines) {
        var kept = new HashMap<UUID, WorkingCalendar>();
        var only = only(scope);
        return lines.stream()
                .map(line -> {
                    if (!runs(line.cls(), line.handedOver()) || line.due() == null || line.lead() == null) {
                        return new Timed(line, null);
                    }
                    var calendar =
                            only != null ? only : kept.computeIfAbsent(line.lead(), lead -> calendar(scope, lead));
                    return new Timed(line, clock(line.due(), calendar));
                })
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
        var only = only(scope);
        if (only != null) {
            return only;
        }
        var line = units.find(scope, unit)
                .map(found ->
                        units.path(scope, found.node(), installation.today()).reversed())
                .orElse(List.<Unit>of());
        return calendars.of(scope, line.stream().map(each -> each.id().value()).collect(Collectors.toList()));
    }

    /** The calendars of units, each looked up once, and none where the installation has only one. */
    public Function<UUID, WorkingCalendar> calendars(Scope scope) {
        var only = only(scope);
        var kept = new HashMap<UUID, WorkingCalendar>();
        return unit -> only != null ? only : kept.computeIfAbsent(unit, each -> calendar(scope, each));
    }

    private @Nullable WorkingCalendar only(Scope scope) {
        var all = calendars.all(scope);
        if (all.isEmpty()) {
            return WorkingCalendar.FIVE_DAYS;
        }
        return all.size() == 1 ? all.getFirst().reckoning() : null;
    }

    private Clock clock(LocalDate due, WorkingCalendar calendar) {
        var today = installation.today();
        return new Clock(
                (int) Math.max(0, ChronoUnit.DAYS.between(due, today)),
                Math.max(0, calendar.workingDaysBetween(today, due)));
    }

    private static boolean runs(@Nullable AssignmentClass cls, boolean handedOver) {
        return !handedOver
                && (cls == AssignmentClass.OPEN || cls == AssignmentClass.OVERDUE || cls == AssignmentClass.NOT_DUE);
    }
}
