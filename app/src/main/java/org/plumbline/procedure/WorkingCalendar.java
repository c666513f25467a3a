package org.plumbline.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The days on which a body works: every weekday that is not off, less the holidays, and the days worked in their place.
 *
 * @param specialDays days that differ from their weekday: true is worked, false is off
 */
public record WorkingCalendar(Set<DayOfWeek> daysOff, Map<LocalDate, Boolean> specialDays) {

    /** Saturday and Sunday off, no holidays: what counts where an installation defined no calendar. */
    public static final WorkingCalendar FIVE_DAYS =
            new WorkingCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());

    private static final int LONGEST_REST = 366;

    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
        specialDays = Map.copyOf(specialDays);
        if (daysOff.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("""
                    A calendar without a working day (%s).
                    Maybe all seven weekdays were marked as off.""".formatted(daysOff));
        }
    }

    public boolean isWorking(LocalDate day) {
        return specialDays.getOrDefault(day, !daysOff.contains(day.getDayOfWeek()));
    }

    /** The day itself if it is worked on, else the next or previous one that is, as the shift says. */
    public LocalDate shifted(LocalDate day, Shift shift) {
        var found = day;
        for (var i = 0; shift != Shift.NONE && !isWorking(found) && i < LONGEST_REST; i++) {
            found = shift == Shift.NEXT ? found.plusDays(1) : found.minusDays(1);
        }
        return found;
    }

    /** The n-th working day after a day; that day itself does not count. */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        var day = from;
        var left = n;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day on which so many days have passed since another, moved as the shift says where nobody works on it. */
    public LocalDate due(LocalDate from, int amount, DayUnit counted, Shift shift) {
        return shifted(counted == DayUnit.WORKING ? plusWorkingDays(from, amount) : from.plusDays(amount), shift);
    }

    /** Working days after one day up to and with another; negative if the other comes before it. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
