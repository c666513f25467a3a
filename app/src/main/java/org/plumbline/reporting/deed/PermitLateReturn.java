package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office that asks lets a unit send its return although the round is closed: until a day, with the reason. */
public record PermitLateReturn(UUID id, UUID round, UUID unit, LocalDate until, String reason, LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "late-return-permitted";
    }

    @Override
    public UUID about() {
        return id;
    }
}
