package org.plumbline.live.deed;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a number as it was said though the record says something else; it is marked again when the record changes once more.
 *
 * @param state what the record was found to be, and {@code value} what it said; null where it said no number
 */
public record KeepAsSaid(
        TextKey text,
        UUID binding,
        int ofVersion,
        RecordState state,
        @Nullable BigDecimal value,
        String reason) implements LiveDeed {

    @Override
    public String happening() {
        return "figure-kept-as-said";
    }

    @Override
    public UUID about() {
        return text.id();
    }
}
