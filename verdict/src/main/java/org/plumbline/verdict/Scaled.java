package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as whole numbers of ten-thousandths, where nothing is lost by it. */
final class Scaled {

    /** Numbers are brought to this many decimals; one with more goes the exact way. */
    private static final int DECIMALS = 4;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Below this, figures, differences and their products with a denominator stay within 64 bits. */
    static final long LARGEST = 1L << 40;

    private static final long LARGEST_DENOMINATOR = 1L << 20;
    /** A number that does not fit. */
    static final long NONE = Long.MIN_VALUE;

    private Scaled() {}

    /** The number above the line, in ten-thousandths. */
    static long numerator(Target target, @Nullable Value value) {
        if (value == null || !target.kind().takes(value)) {
            return NONE;
        }
        return switch (value) {
            case Value.Amount amount -> scaled(amount.amount());
            case Value.Parts parts -> {
                var numerator = scaled(parts.numerator());
                yield numerator == NONE || target.per() > LARGEST_DENOMINATOR ? NONE : numerator * target.per();
            }
            case Value.Place place -> place.rank() * POWERS[DECIMALS];
            default -> NONE;
        };
    }

    /** The number below the line, where it is whole and not too large. */
    static long denominator(@Nullable Value value) {
        if (!(value instanceof Value.Parts parts)) {
            return 1;
        }
        var denominator = parts.denominator();
        if (denominator.scale() != 0 || denominator.signum() <= 0 || denominator.precision() > 6) {
            return NONE;
        }
        return denominator.longValue();
    }

    static long scaled(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        var scale = value.scale();
        if (scale < 0 || scale > DECIMALS || value.precision() > 12) {
            return NONE;
        }
        var scaled = scale == 0 ? value.longValue() : value.unscaledValue().longValue();
        scaled *= POWERS[DECIMALS - scale];
        return scaled > -LARGEST && scaled < LARGEST ? scaled : NONE;
    }
}
