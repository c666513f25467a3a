package org.plumbline.indicator.deed;

import java.util.UUID;

/** Takes a break back that was marked in error; that it was marked stays on record. */
public record UnmarkBreak(UUID id, UUID indicator, String reason) implements IndicatorDeed {

    @Override
    public String happening() {
        return "break-unmarked";
    }

    @Override
    public UUID about() {
        return indicator;
    }
}
