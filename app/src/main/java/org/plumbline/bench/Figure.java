package org.plumbline.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;

/**
 * One measured figure.
 *
 * @param peer what it was compared with in the same run, and {@code ratio} how many times the peer's value it is
 * @param rows over how many rows, requests or runs it was measured
 * @param bar the most it may be (the least for rates), or null where none is set
 */
record Figure(
        String bench,
        String metric,
        double value,
        Unit unit,
        @Nullable String peer,
        @Nullable Double ratio,
        long rows,
        @Nullable Double bar) {

    /** The units in which figures are given. */
    enum Unit {
        MS("ms"),
        S("s"),
        MB("MB"),
        MB_PER_S("MB/s"),
        TIMES("times"),
        REQUESTS_PER_S("requests/s"),
        ROWS_PER_S("rows/s"),
        VERDICTS_PER_S("verdicts/s"),
        FIGURES_PER_S("figures/s");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        /** Whether more is better. */
        boolean isRate() {
            return symbol.endsWith("/s");
        }
    }

    static Figure of(String bench, String metric, double value, Unit unit, long rows) {
        return new Figure(bench, metric, value, unit, null, null, rows, null);
    }

    /** The same beside another way of doing it. */
    Figure against(String other, double others) {
        return new Figure(bench, metric, value, unit, other, value / others, rows, bar);
    }

    /** The same with what it has to hold. */
    Figure atMost(double most) {
        return new Figure(bench, metric, value, unit, peer, ratio, rows, most);
    }

    /** The same with what a rate has to come to. */
    Figure atLeast(double least) {
        return atMost(least);
    }

    boolean missed() {
        return bar != null && (unit.isRate() ? value < bar : value > bar);
    }

    /** One line for programs. */
    String json() {
        return "{\"bench\":%s,\"metric\":%s,\"value\":%s,\"unit\":%s%s,\"rows\":%d}"
                .formatted(
                        Json.write(bench),
                        Json.write(metric),
                        number(value),
                        Json.write(unit.symbol),
                        peer == null || ratio == null
                                ? ""
                                : ",\"peer\":%s,\"ratio\":%s".formatted(Json.write(peer), number(ratio)),
                        rows);
    }

    /** One line of the table. */
    String line() {
        return "%-44s %12s %-10s %-24s %s"
                .formatted(
                        metric,
                        number(value),
                        unit.symbol,
                        peer == null || ratio == null ? "" : number(ratio) + " x " + peer,
                        bar == null ? "" : (missed() ? "MISSES the bar of " : "holds the bar of ") + number(bar))
                .stripTrailing();
    }

    private static String number(double value) {
        var digits = Math.abs(value) >= 1000 ? new MathContext(6) : new MathContext(3);
        return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }
}
