package org.plumbline.target.deed;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a split asks of one unit. Which numbers it has is the rule's matter: a level of the whole's kind for a sum, and with a weight for a
 * mean; numerator and denominator for a ratio; points for a contribution; nothing where each takes on the whole's own level.
 *
 * @param id a new identifier of the share
 * @param level the level asked for, or the points
 * @param weight how much it weighs in the mean
 */
public record AskedShare(
        UUID id,
        UUID unit,
        @Nullable BigDecimal level,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    /** A share without numbers: each takes on the whole's own level. */
    public static AskedShare each(UUID id, UUID unit) {
        return new AskedShare(id, unit, null, null, null, null);
    }

    /** A share of a level, or of points. */
    public static AskedShare of(UUID id, UUID unit, BigDecimal level) {
        return new AskedShare(id, unit, level, null, null, null);
    }

    /** A level that weighs so much in the mean. */
    public AskedShare weighing(BigDecimal heavy) {
        return new AskedShare(id, unit, level, heavy, numerator, denominator);
    }

    /** So many of so many. */
    public static AskedShare parts(UUID id, UUID unit, BigDecimal numerator, BigDecimal denominator) {
        return new AskedShare(id, unit, null, null, numerator, denominator);
    }
}
