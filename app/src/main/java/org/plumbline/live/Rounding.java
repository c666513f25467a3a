package org.plumbline.live;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.live.deed.Written;

/** How a printed number is rounded from what a record says. */
final class Rounding {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Rounding() {}

    /**
     * How a number is written that stands for a record.
     *
     * @param unit how many of the reader's units one unit of the record is
     * @param recorded what the record says now; null where it says nothing
     */
    static Written of(Numeral numeral, BigDecimal unit, @org.jspecify.annotations.Nullable BigDecimal recorded) {
        var factor =
                numeral.magnitude().divide(unit, 12, RoundingMode.HALF_EVEN).stripTrailingZeros();
        var said = numeral.digits().multiply(factor);
        int decimals = numeral.decimals();
        if (recorded != null) {
            int least = decimals - numeral.noughts();
            for (int tried = decimals; tried >= least; tried--) {
                if (follows(said, tried, factor, recorded)) {
                    decimals = tried;
                    break;
                }
            }
        }
        return new Written(plain(said), decimals, plain(factor), numeral.language());
    }

    /** Whether a record says what is printed, or what it is rounded from. */
    static boolean follows(BigDecimal said, int decimals, BigDecimal factor, BigDecimal recorded) {
        var most = HALF.scaleByPowerOfTen(-decimals).multiply(factor);
        return recorded.subtract(said).abs().compareTo(most) <= 0;
    }

    /** The digits that are printed for what a record says. */
    static BigDecimal printed(BigDecimal recorded, int decimals, BigDecimal factor) {
        var rounded = recorded.divide(factor, decimals, RoundingMode.HALF_UP);
        return decimals < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
