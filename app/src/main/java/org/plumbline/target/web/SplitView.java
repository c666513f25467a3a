package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.target.SplitReading;
import org.plumbline.target.TargetSplit;
import org.plumbline.verdict.HandedOut;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split;

/** Splits as programs get them. */
final class SplitView {

    private static final int MOST_PLACES = 6;

    private SplitView() {}

    /**
     * A split.
     *
     * @param target the target that is split; null for whoever was asked and does not read it
     * @param indicator on which the parts are promised
     * @param complete whether the reader sees every share; if not, {@code standing} is null
     */
    record One(
            UUID id,
            @Nullable Whole target,
            Wording name,
            Split.Rule rule,
            UUID indicator,
            LocalDate on,
            @Nullable LocalDate answerBy,
            String actor,
            int rowVersion,
            boolean complete,
            @Nullable Standing standing,
            List<Share> shares) {}

    record Whole(
            UUID id,
            Wording name,
            Kind kind,
            @Nullable String comparator,
            @Nullable BigDecimal level,
            @Nullable LocalDate withdrawn) {}

    /**
     * The sums and the answers.
     *
     * @param askedTotal what all shares asked for come to, {@code takenTotal} what those taken on come to, {@code agreedTotal} what it would
     *     be if the levels offered instead were agreed on, with the decimals of the indicator; null where the rule adds nothing
     * @param askedGap how much is lacking to the whole, below nought for what goes beyond
     * @param covered whether the shares taken on fulfil the goal; null where nothing can be said
     */
    record Standing(
            int shares,
            int answered,
            int taken,
            int other,
            int declined,
            int silent,
            @Nullable BigDecimal askedTotal,
            @Nullable BigDecimal askedGap,
            @Nullable BigDecimal takenTotal,
            @Nullable BigDecimal takenGap,
            @Nullable BigDecimal agreedTotal,
            @Nullable BigDecimal agreedGap,
            @Nullable Boolean covered,
            Unrounded unrounded) {}

    /** The same sums with up to six decimals, as they are reckoned with. */
    record Unrounded(
            @Nullable BigDecimal askedTotal,
            @Nullable BigDecimal askedGap,
            @Nullable BigDecimal takenTotal,
            @Nullable BigDecimal takenGap,
            @Nullable BigDecimal agreedTotal,
            @Nullable BigDecimal agreedGap) {}

    /**
     * What one unit was asked for and said.
     *
     * @param follows whether the unit follows the one that was asked
     * @param level the level or points asked for
     * @param given the level or points that stand for the share, or were offered
     * @param part the unit's own target for it
     */
    record Share(
            UUID id,
            Unit unit,
            boolean follows,
            @Nullable BigDecimal level,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            LocalDate askedOn,
            @Nullable String askedWhy,
            TargetSplit.Reply reply,
            @Nullable BigDecimal given,
            @Nullable UUID part,
            @Nullable String reason,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    record Unit(UUID id, Wording name) {}

    /** A share that waits for an answer. */
    record Open(
            UUID split,
            Wording name,
            Split.Rule rule,
            UUID indicator,
            @Nullable Whole target,
            @Nullable LocalDate answerBy,
            Share share) {}

    static One of(TargetSplit split) {
        return new One(
                split.id(),
                whole(split),
                split.name(),
                split.rule(),
                split.indicator(),
                split.on(),
                split.answerBy(),
                split.actor(),
                split.rowVersion(),
                split.standing() != null,
                split.standing() == null ? null : of(split, split.standing()),
                split.shares().stream().map(SplitView::of).toList());
    }

    static Open of(SplitReading.Asked asked) {
        var split = asked.split();
        return new Open(
                split.id(),
                split.name(),
                split.rule(),
                split.indicator(),
                whole(split),
                split.answerBy(),
                of(asked.share()));
    }

    private static @Nullable Whole whole(TargetSplit split) {
        var whole = split.whole();
        return whole == null
                ? null
                : new Whole(
                        whole.id(),
                        whole.name(),
                        whole.kind(),
                        whole.comparator().name(),
                        whole.level(),
                        whole.withdrawn());
    }

    private static Standing of(TargetSplit split, HandedOut.Standing standing) {
        return new Standing(
                standing.shares(),
                standing.answered(),
                standing.takenOn(),
                standing.offered(),
                standing.declined(),
                standing.silent(),
                split.total(standing.asked()),
                split.gap(standing.asked()),
                split.total(standing.taken()),
                split.gap(standing.taken()),
                split.total(standing.agreed()),
                split.gap(standing.agreed()),
                standing.covered(),
                new Unrounded(
                        total(standing.asked()),
                        gap(standing.asked()),
                        total(standing.taken()),
                        gap(standing.taken()),
                        total(standing.agreed()),
                        gap(standing.agreed())));
    }

    private static @Nullable BigDecimal total(Split.@Nullable Reconciliation come) {
        return come == null || come.total() == null ? null : plain(come.total().value(MOST_PLACES));
    }

    private static @Nullable BigDecimal gap(Split.@Nullable Reconciliation come) {
        return come == null || come.gap() == null ? null : plain(come.gap().value(MOST_PLACES));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Share of(TargetSplit.Share share) {
        return new Share(
                share.id(),
                new Unit(share.unit().id(), share.unit().name()),
                share.unit().follows(),
                share.level(),
                share.weight(),
                share.numerator(),
                share.denominator(),
                share.askedOn(),
                share.why(),
                share.reply(),
                share.given(),
                share.part() == null ? null : share.part().id(),
                share.reason(),
                share.answeredOn(),
                share.answeredBy());
    }
}
