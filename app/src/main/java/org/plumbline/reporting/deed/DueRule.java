package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.plumbline.indicator.deed.Period;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.Shift;
import org.plumbline.procedure.WorkingCalendar;

/**
 * By when a return is due.
 *
 * @param amount the day of the month (31 is its last one), or how many days after the period
 * @param months for a day of a month: how many months after the last one of the period
 * @param shift what happens to a due day that nobody works on
 */
public record DueRule(DueKind kind, int amount, int months, Shift shift) {

    /** The due day for a period, by the calendar of the office that asks. */
    public LocalDate due(Period period, WorkingCalendar calendar) {
        return switch (kind) {
            case DAY_OF_MONTH -> calendar.shifted(dayOfMonth(period), shift);
            case CALENDAR_DAYS -> calendar.due(period.last(), amount, DayUnit.CALENDAR, shift);
            case WORKING_DAYS -> calendar.due(period.last(), amount, DayUnit.WORKING, shift);
        };
    }

    private LocalDate dayOfMonth(Period period) {
        var month = YearMonth.from(period.last()).plusMonths(months);
        return month.atDay(Math.min(amount, month.lengthOfMonth()));
    }
}
