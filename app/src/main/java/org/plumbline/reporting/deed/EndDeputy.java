package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** A deputy approves no longer from a day on. */
public record EndDeputy(UUID id, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "deputy-ended";
    }

    @Override
    public UUID about() {
        return id;
    }
}
