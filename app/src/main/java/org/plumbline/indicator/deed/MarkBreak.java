package org.plumbline.indicator.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks a break: from a period on, figures are not comparable with those before.
 *
 * @param unit at this unit alone; null everywhere
 * @param period the first period after it
 */
public record MarkBreak(UUID id, UUID indicator, @Nullable UUID unit, Period period, String reason)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "break-marked";
    }

    @Override
    public UUID about() {
        return indicator;
    }
}
