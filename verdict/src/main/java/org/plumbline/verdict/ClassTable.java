package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A scheme's rules as arrays and whole numbers, kept for the scheme that was asked for last. */
final class ClassTable {

    private static final VerdictClass[] CLASSES = VerdictClass.values();
    private static final int OUTCOMES = Outcome.values().length;
    /** More decimals than that no edge of a band has; such a scheme is judged by the exact way alone. */
    private static final int DECIMALS = 6;

    private static volatile @Nullable ClassTable last;

    private final SchemeRules rules;
    private final byte[] classes = new byte[Kind.values().length * OUTCOMES];
    final boolean whole;
    final long exceeded;
    final long met;
    final long half;
    final boolean exceededIncluded;
    final boolean metIncluded;
    final boolean halfIncluded;
    /** By what the edges are multiplied to be whole. */
    final long unit;

    private ClassTable(SchemeRules rules) {
        this.rules = rules;
        for (var kind : Kind.values()) {
            for (var outcome : Outcome.values()) {
                classes[kind.ordinal() * OUTCOMES + outcome.ordinal()] =
                        (byte) rules.classOf(kind, outcome).ordinal();
            }
        }
        var scale = Math.max(scale(rules.exceeded()), Math.max(scale(rules.met()), scale(rules.half())));
        this.whole = scale <= DECIMALS
                && rules.exceeded().share().compareTo(BigDecimal.TEN) < 0
                && rules.half().share().signum() > 0;
        this.unit = whole ? (long) Math.pow(10, scale) : 1;
        this.exceeded = whole ? scaled(rules.exceeded(), scale) : 0;
        this.met = whole ? scaled(rules.met(), scale) : 0;
        this.half = whole ? scaled(rules.half(), scale) : 0;
        this.exceededIncluded = rules.exceeded().included();
        this.metIncluded = rules.met().included();
        this.halfIncluded = rules.half().included();
    }

    private static int scale(Edge edge) {
        return Math.max(0, edge.share().stripTrailingZeros().scale());
    }

    private static long scaled(Edge edge, int scale) {
        return edge.share().movePointRight(scale).longValueExact();
    }

    static ClassTable of(SchemeRules rules) {
        var kept = last;
        if (kept == null || kept.rules != rules) {
            kept = new ClassTable(rules);
            last = kept;
        }
        return kept;
    }

    VerdictClass classOf(Kind kind, Outcome outcome) {
        return CLASSES[classes[kind.ordinal() * OUTCOMES + outcome.ordinal()]];
    }
}
