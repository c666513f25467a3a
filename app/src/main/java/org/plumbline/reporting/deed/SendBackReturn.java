package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office that asked sends a return back with the reason, which stays. */
public record SendBackReturn(UUID step, UUID id, String reason, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "return-sent-back";
    }

    @Override
    public UUID about() {
        return id;
    }
}
