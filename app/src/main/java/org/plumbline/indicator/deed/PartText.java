package org.plumbline.indicator.deed;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.organisation.UnitSets;

/**
 * One part of a composite.
 *
 * @param scale by which its figures are brought to the scale of the composite; null where both are measured alike
 * @param applies the trait that a unit must have for the part to count there; null for always
 */
public record PartText(
        UUID indicator, BigDecimal weight, @Nullable Scale scale, UnitSets.@Nullable Condition applies) {

    /**
     * A stated normalisation: from {@code least} to {@code most} a part's figure goes from one end of the composite's scale to the other.
     * What lies beyond is not cut off.
     *
     * @param direction which end is the better one; {@link Direction#LESS} turns the scale round
     */
    public record Scale(BigDecimal least, BigDecimal most, Direction direction) {}

    /** A part that is measured as the composite is. */
    public static PartText of(UUID indicator, String weight) {
        return new PartText(indicator, new BigDecimal(weight), null, null);
    }

    /** The same on a scale of its own. */
    public PartText from(String least, String most, Direction direction) {
        return new PartText(
                indicator, weight, new Scale(new BigDecimal(least), new BigDecimal(most), direction), applies);
    }

    /** The same where the unit has a trait. */
    public PartText where(UnitSets.@Nullable Condition condition) {
        return new PartText(indicator, weight, scale, condition);
    }
}
