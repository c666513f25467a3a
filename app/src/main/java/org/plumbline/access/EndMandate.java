package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Ends a mandate: from this day on it no longer counts. */
public record EndMandate(UUID mandate, int rowVersion, LocalDate to) implements Deed {

    @Override
    public String happening() {
        return "mandate-ended";
    }

    @Override
    public UUID about() {
        return mandate;
    }
}
