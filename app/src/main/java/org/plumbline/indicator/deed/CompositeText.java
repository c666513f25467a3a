package org.plumbline.indicator.deed;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which other indicators the figures of a composite are made, and what becomes of it where some are missing (method paper 9.2, rule 8).
 *
 * @param missing the rule for missing parts
 * @param enough by {@link Missing#AT_LEAST}: the share of the weights that is enough, 0.7 for 70 per cent; else null
 * @param proportional whether weights are any numbers, each of which counts by its share in their sum; else they come to one
 */
public record CompositeText(
        List<PartText> parts, Missing missing, @Nullable BigDecimal enough, boolean proportional) {

    public CompositeText {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Weights that come to one, and no figure unless every part is there. */
    public static CompositeText of(PartText... parts) {
        return new CompositeText(List.of(parts), Missing.ALL, null, false);
    }

    /** The same of other parts. */
    public CompositeText of(List<PartText> others) {
        return new CompositeText(others, missing, enough, proportional);
    }

    /** The same with another rule for missing parts. */
    public CompositeText where(Missing rule, @Nullable BigDecimal share) {
        return new CompositeText(parts, rule, share, proportional);
    }
}
