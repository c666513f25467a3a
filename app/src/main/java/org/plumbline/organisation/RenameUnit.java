package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Gives a unit another name from a day on; it is still found by the old one. */
public record RenameUnit(
        UUID unit,
        @Nullable Integer edited,
        Wording name,
        LocalDate on,
        @Nullable Decision decision) implements Deed {

    @Override
    public String happening() {
        return "unit-renamed";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
