package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Takes a unit out of a sector line; nothing may still stand under it there. */
public record LeaveLine(UUID unit, @Nullable Integer edited, int line, LocalDate on) implements Deed {

    /** Without asking which version was edited. */
    public LeaveLine(UUID unit, int line, LocalDate on) {
        this(unit, null, line, on);
    }

    @Override
    public String happening() {
        return "line-left";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
