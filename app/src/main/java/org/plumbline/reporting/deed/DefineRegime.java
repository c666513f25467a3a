package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** An office lays down a reporting regime. It counts for periods that begin on a day or later. */
public record DefineRegime(UUID id, UUID owner, String code, RegimeText text, LocalDate from, LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "regime-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
