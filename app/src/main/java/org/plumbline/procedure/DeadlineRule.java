package org.plumbline.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A rule by which a due day follows from the day something began: "urgent", three working days.
 *
 * @param purpose what it is for
 * @param words the words of urgency by which documents ask for it
 * @param amount days, counted without the first one
 * @param shift what happens to a due day that nobody works on
 * @param offered whether forms offer it
 */
public record DeadlineRule(
        UUID id,
        String code,
        Wording name,
        @Nullable Wording purpose,
        List<String> words,
        int amount,
        DayUnit dayUnit,
        Shift shift,
        int sort,
        boolean offered,
        int rowVersion) {

    /** The due day of what begins on a day, by the calendar of the body that owes it. */
    public LocalDate due(LocalDate begins, WorkingCalendar calendar) {
        return calendar.due(begins, amount, dayUnit, shift);
    }
}
