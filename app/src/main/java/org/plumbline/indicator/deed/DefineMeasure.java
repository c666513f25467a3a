package org.plumbline.indicator.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * Defines a unit of measure of this installation; said again, it changes it.
 *
 * @param edited the version that was edited; 0 for a new one; null to write over whatever is there
 * @param sign how it stands behind a figure, such as km²; none where a bare number is meant
 * @param per for ratios: by what the quotient is multiplied, 100 for per cent
 */
public record DefineMeasure(
        UUID id,
        @Nullable Integer edited,
        String code,
        Wording name,
        @Nullable Wording sign,
        @Nullable Integer per,
        int rank,
        boolean offered)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "measure-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
