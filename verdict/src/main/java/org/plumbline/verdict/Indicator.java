package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has to know of an indicator to check definitions and figures, and to add figures up.
 *
 * @param unit the unit of measure as the installation writes it; "%" and the like tell how ratios are read
 * @param per what parts of a ratio are multiplied by, 100 for per cent; 1 for everything that is no ratio
 * @param ratio whether a value is a ratio, with or without its parts
 * @param whole whether the numerator is a part of the denominator, so that it cannot exceed it
 * @param least the least a value can be, null for none
 * @param most the most a value can be, null for none
 * @param decimals how many decimals it has
 * @param place the rule over places
 * @param time the rule over time
 */
public record Indicator(
        String unit,
        int per,
        boolean ratio,
        boolean whole,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int decimals,
        PlaceRule place,
        TimeRule time) {}
