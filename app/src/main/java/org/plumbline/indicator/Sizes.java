package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/** How large what is entered may be: what nobody can read is refused, and nothing is cut off in silence. */
public final class Sizes {

    /** For names and titles. */
    public static final int NAME = 500;

    /** For numbers in an annex, terms of office and the like. */
    public static final int SHORT = 100;

    /** For reasons, decisions and comments. */
    public static final int LONG = 4_000;

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 24;

    private Sizes() {}

    /** A number has at most 24 digits, written out in full, and six decimals. */
    public static void number(String field, @Nullable BigDecimal number, List<Problem> problems) {
        if (number == null) {
            return;
        }
        var bare = number.stripTrailingZeros();
        if (bare.scale() > MOST_DECIMALS || (long) bare.precision() - Math.min(0, bare.scale()) > MOST_DIGITS) {
            var written = number.toString();
            problems.add(
                    Problem.at(field, "indicator.number-long", Map.of("value", written, "decimals", MOST_DECIMALS)));
        }
    }

    /** A text of at most so many characters. */
    public static void text(String field, @Nullable String text, int most, List<Problem> problems) {
        if (text != null && text.length() > most) {
            problems.add(Problem.at(field, "indicator.text-long", Map.of("most", most, "length", text.length())));
        }
    }
}
