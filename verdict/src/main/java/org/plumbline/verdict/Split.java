package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        if (rule == Rule.EACH) {
            return each();
        }
        var come = Aggregation.overPlaces(
                switch (rule) {
                    case WEIGHTED -> PlaceRule.WEIGHTED_MEAN;
                    case RATIO -> PlaceRule.RATIO;
                    case NONE -> PlaceRule.NONE;
                    default -> PlaceRule.SUM;
                },
                per,
                parts);
        var total = come.value();
        return new Reconciliation(
                total,
                total == null ? null : gap(total),
                total == null ? null : isFulfilledBy(total),
                come.given(),
                come.expected(),
                silent(come),
                List.of(),
                come.unusable());
    }

    /** Every part has to take on the level; the gap is that of the part that falls short most. */
    private Reconciliation each() {
        var falling = new ArrayList<String>();
        var gap = (Ratio) null;
        for (var part : parts) {
            var value = Aggregation.overPlaces(
                            part.value() instanceof Value.Parts ? PlaceRule.RATIO : PlaceRule.SUM, per, List.of(part))
                    .value();
            if (value != null) {
                var lacking = gap(value);
                gap = gap == null || lacking.compareTo(gap) > 0 ? lacking : gap;
                if (!isFulfilledBy(value)) {
                    falling.add(part.name());
                }
            }
        }
        var come = Aggregation.overPlaces(PlaceRule.MAX, per, parts);
        var silent = silent(come);
        return new Reconciliation(
                null,
                gap,
                !falling.isEmpty() ? Boolean.FALSE : gap == null || !silent.isEmpty() ? null : Boolean.TRUE,
                come.given(),
                come.expected(),
                silent,
                falling,
                come.unusable());
    }

    private static List<String> silent(Whole come) {
        var silent = new ArrayList<>(come.missing());
        silent.addAll(come.notCollected());
        return silent;
    }

    private Ratio gap(Ratio total) {
        return Ratio.of(whole).minus(total).signed(direction);
    }

    private boolean isFulfilledBy(Ratio total) {
        return comparator.isFulfilledBy(total.compareTo(whole) * direction.sign());
    }
}
