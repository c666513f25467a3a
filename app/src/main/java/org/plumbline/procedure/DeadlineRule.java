package org.plumbline.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Wording;

/**
 * A rule by which a due day follows from the day something began: "urgent", three working days.
 *
 * @param amount days, counted without the first one
 * @param shift what happens to a due day that nobody works on
 */
public record DeadlineRule(UUID id, String code, Wording name, int amount, DayUnit dayUnit, Shift shift, int sort) {

    /** The due day of what begins on a day, by the calendar of the body that owes it. */
    public LocalDate due(LocalDate begins, WorkingCalendar calendar) {
        var last = dayUnit == DayUnit.WORKING ? calendar.plusWorkingDays(begins, amount) : begins.plusDays(amount);
        return calendar.shifted(last, shift);
    }
}
