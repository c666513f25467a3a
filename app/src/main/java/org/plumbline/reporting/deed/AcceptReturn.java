package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office that asked accepts a return as complete. */
public record AcceptReturn(UUID step, UUID id, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "return-accepted";
    }

    @Override
    public UUID about() {
        return id;
    }
}
