package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Whoever decides at a station sends a return back with the reason, which stays; the office that asked also what it accepted. */
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
