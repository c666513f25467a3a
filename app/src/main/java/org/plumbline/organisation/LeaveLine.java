package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Takes a unit out of a sector line; nothing may still stand under it there. */
public record LeaveLine(UUID unit, int line, LocalDate on) implements Deed {

    @Override
    public String happening() {
        return "line-left";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
