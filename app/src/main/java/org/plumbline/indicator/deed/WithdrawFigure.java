package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Withdraws a figure that should not stand there, with the reason; what was said stays on record. */
public record WithdrawFigure(UUID id, UUID figure, String reason, LocalDate on) implements IndicatorDeed {

    @Override
    public String happening() {
        return "figure-withdrawn";
    }

    @Override
    public UUID about() {
        return id;
    }
}
