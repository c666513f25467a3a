package org.plumbline.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Adds holidays and days worked in their place to a calendar, and takes others out; all or none.
 *
 * @param edited the version that was edited; null to change whatever is there
 * @param put days that are added, or stand differently from now on
 * @param removed days that are as their weekday again
 */
public record ChangeDays(UUID calendar, @Nullable Integer edited, List<DefineCalendar.Day> put, List<LocalDate> removed)
        implements Deed {

    public ChangeDays {
        put = put == null ? List.of() : List.copyOf(put);
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    @Override
    public String happening() {
        return "calendar-days-changed";
    }

    @Override
    public UUID about() {
        return calendar;
    }
}
