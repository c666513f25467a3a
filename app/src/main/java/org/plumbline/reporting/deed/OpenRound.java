package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.indicator.deed.Period;

/** Opens a round: from now on the units that are asked owe their figures of the period. */
public record OpenRound(UUID id, UUID regime, Period period, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "round-opened";
    }

    @Override
    public UUID about() {
        return id;
    }
}
