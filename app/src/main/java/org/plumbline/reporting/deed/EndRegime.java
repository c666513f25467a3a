package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a regime: periods that begin after a day are asked for no longer. */
public record EndRegime(UUID id, UUID regime, @Nullable Integer rowVersion, LocalDate last, String reason, LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "regime-ended";
    }

    @Override
    public UUID about() {
        return regime;
    }
}
