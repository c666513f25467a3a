package org.plumbline.procedure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRule;
import org.plumbline.procedure.DefineCalendar;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.procedure.Shift;

/**
 * A due day reckoned on trial, with all that led to it.
 *
 * @param after the day it counts from, which itself does not count
 * @param last the day on which the count ends, before any shift
 * @param due the day that comes out
 * @param calendar by which it was counted, or null for Saturday and Sunday off
 * @param keeper the unit that keeps that calendar, or null for the installation's own
 * @param rule the rule that was tried, or null for days given by hand
 * @param special the days up to the one that comes out that differ from their weekday
 */
public record Tried(
        @Nullable UUID unit,
        LocalDate after,
        int days,
        DayUnit dayUnit,
        Shift shift,
        LocalDate last,
        LocalDate due,
        @Nullable Wording calendar,
        @Nullable UUID keeper,
        @Nullable Wording keeperName,
        @Nullable Wording rule,
        List<DefineCalendar.Day> special) {

    private static final int MOST = 3660;

    static Tried of(
            KeptCalendars calendars,
            Scope scope,
            @Nullable UUID unit,
            LocalDate after,
            @Nullable DeadlineRule rule,
            int days,
            DayUnit dayUnit,
            Shift shift) {
        var amount = rule == null ? days : rule.amount();
        var counted = rule == null ? dayUnit : rule.dayUnit();
        var moved = rule == null ? shift : rule.shift();
        if (amount < 0 || amount > MOST) {
            throw new Refused("days", "procedure.amount", Map.of("amount", amount));
        }
        var kept = calendars.of(scope, unit);
        var reckoning = kept.reckoning();
        var last = reckoning.due(after, amount, counted, Shift.NONE);
        var due = reckoning.shifted(last, moved);
        var until = due.isAfter(last) ? due : last;
        var calendar = kept.calendar();
        return new Tried(
                unit,
                after,
                amount,
                counted,
                moved,
                last,
                due,
                calendar == null ? null : calendar.name(),
                kept.keeper(),
                kept.keeperName(),
                rule == null ? null : rule.name(),
                calendar == null
                        ? List.of()
                        : calendar.days().stream()
                                .filter(each ->
                                        each.day().isAfter(after) && !each.day().isAfter(until))
                                .toList());
    }
}
