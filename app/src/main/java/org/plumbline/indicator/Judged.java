package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;

/**
 * What a judge has to know of an indicator's version: how its figures read and add up.
 *
 * @param measure the code of the unit of measure, none for yes or no, places and words
 * @param per by what the quotient of a ratio is multiplied, 100 for per cent; 1 for everything else
 * @param partOf whether the numerator is part of the denominator
 */
public record Judged(
        UUID indicator,
        int indicatorKey,
        int version,
        Shape shape,
        @Nullable String measure,
        int per,
        Direction direction,
        boolean partOf,
        PlaceRule placeRule,
        TimeRule timeRule,
        Frequency frequency,
        int decimals,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable UUID field) {}
