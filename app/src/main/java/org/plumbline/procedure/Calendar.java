package org.plumbline.procedure;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Wording;

/**
 * A calendar as it is shown and edited.
 *
 * @param daysOff the weekdays on which nobody works
 * @param days the days that differ from their weekday, in their order
 */
public record Calendar(
        UUID id, String code, Wording name, Set<DayOfWeek> daysOff, List<DefineCalendar.Day> days, int rowVersion) {

    /** The calendar as days are reckoned by it. */
    public WorkingCalendar reckoning() {
        return new WorkingCalendar(
                daysOff, days.stream().collect(Collectors.toMap(DefineCalendar.Day::day, DefineCalendar.Day::working)));
    }
}
