package org.plumbline.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Split;

/**
 * How the sums of a split are read: means and ratios with the decimals of the whole's indicator, amounts that are added with all they have,
 * and none of them rounded onto a level that it misses.
 */
final class SplitRounding {

    private static final int MOST_PLACES = 6;

    private SplitRounding() {}

    /** What shares come to beside the level of the whole. */
    static BigDecimal total(Split.Rule rule, Ratio total, @Nullable BigDecimal level, int decimals) {
        var places = Math.max(decimals, level == null ? 0 : scale(level));
        if (rule != Split.Rule.WEIGHTED
                && rule != Split.Rule.RATIO
                && total.denominator().compareTo(BigDecimal.ONE) == 0) {
            places = Math.max(places, scale(total.numerator()));
        }
        places = Math.min(places, MOST_PLACES);
        while (level != null
                && places < MOST_PLACES
                && total.compareTo(level) != 0
                && total.value(places).compareTo(level) == 0) {
            places++;
        }
        return plain(total.value(places));
    }

    /** How much is lacking to the level, as total and level are shown: the three always add up. */
    static BigDecimal gap(BigDecimal shown, BigDecimal level, Direction direction) {
        var gap = level.subtract(shown);
        return plain(direction == Direction.LESS ? gap.negate() : gap);
    }

    /** A quotient with so many decimals. */
    static BigDecimal quotient(Ratio value, int decimals) {
        return plain(value.value(Math.min(decimals, MOST_PLACES)));
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
