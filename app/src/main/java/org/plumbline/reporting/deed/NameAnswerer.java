package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office that asked names the unit that answers for what a unit owes that has ended, and that several follow. */
public record NameAnswerer(UUID id, UUID round, UUID unit, UUID answerer, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "answerer-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
