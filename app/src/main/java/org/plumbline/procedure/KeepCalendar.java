package org.plumbline.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Says by which calendar a body works, with all units below it that keep none of their own.
 *
 * @param calendar null for that of the unit above
 */
public record KeepCalendar(UUID body, @Nullable UUID calendar) implements Deed {

    @Override
    public String happening() {
        return "calendar-kept";
    }

    @Override
    public UUID about() {
        return body;
    }
}
