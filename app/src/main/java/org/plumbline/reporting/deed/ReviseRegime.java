package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays a regime down anew, for periods that begin on a day or later, with the reason. Rounds that are open stay as they were asked. */
public record ReviseRegime(
        UUID id,
        UUID regime,
        @Nullable Integer rowVersion,
        RegimeText text,
        LocalDate from,
        String reason,
        LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "regime-revised";
    }

    @Override
    public UUID about() {
        return regime;
    }
}
