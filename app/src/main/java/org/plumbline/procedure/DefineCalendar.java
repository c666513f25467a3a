package org.plumbline.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Defines a calendar, or gives a defined one another name, other weekly days off, or other days.
 *
 * @param edited the version that was edited; 0 for a new calendar; null to write over whatever is there
 * @param days all days that differ from their weekday; null leaves those that there are
 */
public record DefineCalendar(
        UUID id,
        @Nullable Integer edited,
        String code,
        Wording name,
        Set<DayOfWeek> daysOff,
        @Nullable List<Day> days) implements Deed {

    public DefineCalendar {
        // In the order of the week: what is kept of a deed reads the same each time.
        daysOff = daysOff == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(daysOff));
        days = days == null ? null : List.copyOf(days);
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
