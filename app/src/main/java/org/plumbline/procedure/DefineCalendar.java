package org.plumbline.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Defines a calendar, or gives a defined one other days: the days sent are all that it has. */
public record DefineCalendar(UUID id, String code, Wording name, Set<DayOfWeek> daysOff, List<Day> days)
        implements Deed {

    public DefineCalendar {
        daysOff = daysOff == null ? Set.of() : Set.copyOf(daysOff);
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** A holiday, or a day worked in place of one. */
    public record Day(LocalDate day, boolean working, Wording name) {}

    @Override
    public String happening() {
        return "calendar-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
