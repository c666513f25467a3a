package org.plumbline.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.HandedOut;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split;

/**
 * A target split among units, as it stands on a day.
 *
 * @param whole the target that is split; null for a unit that was asked and does not read it
 * @param indicator on which the parts are promised, {@code decimals} how many it has
 * @param hidden how many shares are of units out of the reader's sight
 * @param standing the sums, the gap and the answers; null for whoever does not see every share
 */
public record TargetSplit(
        UUID id,
        @Nullable Whole whole,
        Wording name,
        Split.Rule rule,
        UUID indicator,
        int decimals,
        LocalDate on,
        @Nullable LocalDate answerBy,
        int rowVersion,
        String actor,
        List<Share> shares,
        int hidden,
        HandedOut.@Nullable Standing standing) {

    public TargetSplit {
        shares = List.copyOf(shares);
    }

    /**
     * The target that is split.
     *
     * @param node inner number of the unit that holds it
     * @param level of the goal in force; null where nothing is counted
     * @param decimals how many its indicator has
     */
    public record Whole(
            UUID id,
            Wording name,
            UUID indicator,
            int node,
            Kind kind,
            Direction direction,
            GoalComparator comparator,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            int decimals,
            @Nullable LocalDate withdrawn) {}

    /** A unit, and whether it took the place of the one that was asked. */
    public record Holder(UUID id, Wording name, boolean follows) {}

    /** What came back for a share. */
    public enum Reply {
        SILENT,
        TAKEN,
        OTHER,
        DECLINED,
        /** It was taken on by a target that was withdrawn. */
        WITHDRAWN
    }

    /**
     * What a unit was asked for and what it said.
     *
     * @param unit who answers for it now, {@code node} its inner number
     * @param level the level or the points asked for
     * @param why why it was asked anew; null for what was asked first
     * @param given the level or the points that stand for a share taken on, or were offered instead
     * @param rounded whether what stands for it is a quotient and shown rounded
     * @param part the target by which it was taken on; null for one out of the reader's sight as well
     */
    public record Share(
            UUID id,
            Holder unit,
            int node,
            @Nullable BigDecimal level,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            LocalDate askedOn,
            @Nullable String why,
            Reply reply,
            @Nullable BigDecimal given,
            boolean rounded,
            @Nullable Part part,
            @Nullable String reason,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    /**
     * A unit's own target that stands for its share.
     *
     * @param level in force, {@code revision} the number of its goal
     */
    public record Part(
            UUID id, Wording name, UUID indicator, @Nullable BigDecimal level, int revision) {}

    /** What shares come to, as it is read; null where the rule adds nothing or the whole is not in sight. */
    public @Nullable BigDecimal total(Split.@Nullable Reconciliation come) {
        return come == null || come.total() == null || whole == null
                ? null
                : SplitRounding.total(rule, come.total(), whole.level(), whole.decimals());
    }

    /** How much is lacking to the whole, beside {@link #total}; below nought for what goes beyond. */
    public @Nullable BigDecimal gap(Split.@Nullable Reconciliation come) {
        var total = total(come);
        return total == null || come == null || come.gap() == null || whole == null || whole.level() == null
                ? null
                : SplitRounding.gap(total, whole.level(), whole.direction());
    }

    /** The sum of the weights, where the rule weighs and all shares are seen. */
    public BigDecimal weights() {
        return shares.stream()
                .map(Share::weight)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
