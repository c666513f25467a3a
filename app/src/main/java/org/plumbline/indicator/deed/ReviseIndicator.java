package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Defines an indicator anew. The versions before stay; figures bear the version in force for their period.
 *
 * @param rowVersion the version of the record that was edited; null to write over whatever is there
 * @param from the day from which it counts: for periods that end then or later
 * @param breakMark the identifier of a break marked with it, where figures before and after cannot be compared
 */
public record ReviseIndicator(
        UUID indicator,
        @Nullable Integer rowVersion,
        DefinitionText text,
        String reason,
        LocalDate from,
        @Nullable UUID breakMark)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "indicator-revised";
    }

    @Override
    public UUID about() {
        return indicator;
    }
}
