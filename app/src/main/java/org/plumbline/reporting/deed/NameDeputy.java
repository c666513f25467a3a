package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post approves in the place of another one: during leave, or while that is vacant.
 *
 * @param to the last day
 */
public record NameDeputy(UUID id, UUID post, UUID deputy, LocalDate from, LocalDate to, String reason, LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "deputy-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
