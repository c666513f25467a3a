package org.plumbline.project.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Amounts of money as an office writes them: in thousands, millions or billions of a currency. */
@NamedInterface("pages")
public final class Amounts {

    private static final int DECIMALS = 3;

    private Amounts() {}

    /** An amount with its measure, such as "1,250 million VND"; empty for none. */
    public static String of(Words w, @Nullable BigDecimal amount, String currency, int scale) {
        return amount == null
                ? ""
                : w.say("project.amount." + scale, "amount", bare(w, amount, scale), "currency", currency);
    }

    /** Only the figure, in the measure that the table's head names. */
    public static String bare(Words w, @Nullable BigDecimal amount, int scale) {
        return amount == null ? "" : w.number(amount.movePointLeft(scale), DECIMALS);
    }

    /** The figure to be edited. */
    static String plain(Words w, @Nullable BigDecimal amount, int scale) {
        return amount == null ? "" : w.plain(amount.movePointLeft(scale).stripTrailingZeros());
    }

    /** The measure alone, such as "million VND". */
    public static String measure(Words w, String currency, int scale) {
        return w.say("project.amount." + scale, "amount", "", "currency", currency)
                .strip();
    }
}
