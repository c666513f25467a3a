package org.plumbline.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Ratio;

/** A split's sums in one line. */
final class SplitFigures {

    private SplitFigures() {}

    static String of(TargetSplit split) {
        var standing = split.standing();
        return "asked %s (%s), taken %s (%s), %d of %d answered"
                .formatted(
                        number(standing.asked().total()),
                        number(standing.asked().gap()),
                        number(standing.taken().total()),
                        number(standing.taken().gap()),
                        standing.answered(),
                        standing.shares());
    }

    private static String number(@Nullable Ratio ratio) {
        if (ratio == null) {
            return "-";
        }
        var value = ratio.value(6);
        return value.signum() == 0
                ? BigDecimal.ZERO.toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }
}
