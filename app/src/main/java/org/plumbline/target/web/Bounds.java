package org.plumbline.target.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.verdict.Ratio;

/**
 * The least and the most that a figure can be: a straight line that leads beyond is cut off there when it is shown.
 *
 * @param least null for none, {@code most} likewise
 */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** What a definition allows; what is counted of a whole is never less than nothing. */
    static Bounds of(DefinitionText text) {
        return new Bounds(
                text.least() == null && text.shape() == Shape.RATIO && text.partOf() ? BigDecimal.ZERO : text.least(),
                text.most());
    }

    /** An amount, or the bound that it lies beyond. */
    public Ratio cut(Ratio amount) {
        return least != null && amount.compareTo(least) < 0
                ? Ratio.of(least)
                : most != null && amount.compareTo(most) > 0 ? Ratio.of(most) : amount;
    }

    /** Whether any of some amounts lies beyond. */
    public boolean cuts(@Nullable Ratio... amounts) {
        for (var each : amounts) {
            if (each != null && !cut(each).equals(each)) {
                return true;
            }
        }
        return false;
    }
}
