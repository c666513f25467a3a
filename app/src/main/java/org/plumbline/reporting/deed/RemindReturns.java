package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reminds units of the returns that they owe in a round. */
public record RemindReturns(UUID id, UUID round, List<UUID> units, LocalDate on) implements ReportingDeed {

    public RemindReturns {
        units = units == null ? List.of() : List.copyOf(units);
    }

    @Override
    public String happening() {
        return "return-reminded";
    }

    @Override
    public UUID about() {
        return round;
    }
}
