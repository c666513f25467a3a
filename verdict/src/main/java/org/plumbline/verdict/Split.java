package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole handed out to parts, and whether the parts come to it.
 *
 * @param rule how parts make the whole
 * @param direction which way is better
 * @param comparator of the whole's goal: parts that come to 14 do not come to "over 14"
 * @param whole the level of the whole
 * @param per what a ratio's parts are multiplied by
 * @param parts what each took on; a part that has not answered has no state
 */
public record Split(
        Rule rule, Direction direction, GoalComparator comparator, BigDecimal whole, int per, List<Part> parts) {

    public Split {
        parts = List.copyOf(parts);
    }

    /** How parts of a split make the whole. */
    public enum Rule {
        /** Amounts are added. */
        SUM,
        /** A mean by weights, of the parts that answered. */
        WEIGHTED,
        /** Numerators and denominators are added. */
        RATIO,
        /** Each part takes on the whole's own level. */
        EACH,
        /** Each part gives points of the whole; points are added. */
        CONTRIBUTION,
        /** The parts are not reconciled. */
        NONE
    }

    /**
     * Whether a split adds up, in its own rule.
     *
     * @param total what the parts come to; null for {@link Rule#EACH}, {@link Rule#NONE}, or where nothing can be reckoned
     * @param gap how much is lacking to the whole, in the better direction; negative where the parts go beyond it
     * @param covered whether the parts fulfil the whole's goal; null where nothing can be said
     * @param answered how many parts answered, of those that apply
     * @param expected how many apply
     * @param silent those that have not answered
     * @param falling for {@link Rule#EACH} those that fall short of the whole's level
     * @param unusable those whose answer the rule cannot use
     */
    public record Reconciliation(
            @Nullable Ratio total,
            @Nullable Ratio gap,
            @Nullable Boolean covered,
            int answered,
            int expected,
            List<String> silent,
            List<String> falling,
            List<String> unusable) {

        public Reconciliation {
            silent = List.copyOf(silent);
            falling = List.copyOf(falling);
            unusable = List.copyOf(unusable);
        }
    }

    /** The sum, the gap and who has not answered. */
    public Reconciliation reconciled() {
        throw new UnsupportedOperationException();
    }
}
