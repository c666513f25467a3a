package org.plumbline.procedure;

import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Says by which calendar a body works. */
public record KeepCalendar(UUID body, UUID calendar) implements Deed {

    @Override
    public String happening() {
        return "calendar-kept";
    }

    @Override
    public UUID about() {
        return body;
    }
}
