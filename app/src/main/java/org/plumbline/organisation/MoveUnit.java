package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Puts a unit with all below it under another unit, from a day on until its next recorded move. */
public record MoveUnit(
        UUID unit,
        @Nullable Integer edited,
        int line,
        @Nullable UUID parent,
        LocalDate on,
        @Nullable Decision decision) implements Deed {

    @Override
    public String happening() {
        return "unit-moved";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
