package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/** A unit says that an indicator measures badly for it, why, and what it proposes. */
public record ContestIndicator(UUID id, UUID indicator, UUID unit, String reason, String proposal, LocalDate on)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "indicator-contested";
    }

    @Override
    public UUID about() {
        return id;
    }
}
