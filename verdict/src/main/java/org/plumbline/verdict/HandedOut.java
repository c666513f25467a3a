package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Split.Reconciliation;
import org.plumbline.verdict.Split.Rule;

/**
 * A whole handed out by shares, with what came back: whether what was asked for comes to the whole, and whether what was taken on does.
 *
 * @param whole the level of the whole; null for a product or words, where only answers are counted
 */
public record HandedOut(
        Rule rule,
        Direction direction,
        GoalComparator comparator,
        @Nullable BigDecimal whole,
        int per,
        List<Share> shares) {

    public HandedOut {
        shares = List.copyOf(shares);
    }

    /** What came back for a share. */
    public enum Reply {
        /** Nothing yet. */
        SILENT,
        /** It was taken on. */
        TAKEN,
        /** Another level was offered; it is not agreed on. */
        OTHER,
        /** It was declined, or what was taken on was withdrawn: it gives nothing. */
        DECLINED
    }

    /**
     * A share.
     *
     * @param asked what was asked for; null where the rule asks for no number
     * @param given what stands for a share taken on, or what was offered instead; null where there is no number
     */
    public record Share(
            String name,
            Reply reply,
            @Nullable Value asked,
            @Nullable Value given,
            @Nullable BigDecimal weight) {}

    /**
     * Where a split stands.
     *
     * @param asked whether what was asked for comes to the whole; null where there is no whole to come to
     * @param taken the same of what was taken on
     * @param agreed the same if all levels offered instead were agreed on
     * @param covered whether the shares taken on fulfil the whole; null where nothing can be said
     */
    public record Standing(
            @Nullable Reconciliation asked,
            @Nullable Reconciliation taken,
            @Nullable Reconciliation agreed,
            @Nullable Boolean covered,
            int shares,
            int takenOn,
            int offered,
            int declined,
            int silent) {

        /** How many answered, in whatever way. */
        public int answered() {
            return shares - silent;
        }
    }

    /** The sums, the gaps and the answers. */
    public Standing standing() {
        var taken = reconciled(share -> came(share, false));
        return new Standing(
                reconciled(share -> part(share, share.asked())),
                taken,
                reconciled(share -> came(share, true)),
                covered(taken),
                shares.size(),
                count(Reply.TAKEN),
                count(Reply.OTHER),
                count(Reply.DECLINED),
                count(Reply.SILENT));
    }

    /** Where each has to take on the level, one that declines leaves the whole uncovered. */
    private @Nullable Boolean covered(@Nullable Reconciliation taken) {
        if (rule == Rule.EACH && count(Reply.DECLINED) > 0) {
            return Boolean.FALSE;
        }
        if (taken != null) {
            return taken.covered();
        }
        return rule == Rule.EACH && !shares.isEmpty() && count(Reply.TAKEN) == shares.size() ? Boolean.TRUE : null;
    }

    private @Nullable Reconciliation reconciled(Function<Share, Part> part) {
        return whole == null || rule == Rule.NONE
                ? null
                : new Split(
                                rule,
                                direction,
                                comparator,
                                whole,
                                per,
                                shares.stream().map(part).toList())
                        .reconciled();
    }

    private Part came(Share share, boolean agreed) {
        return switch (share.reply()) {
            case TAKEN -> part(share, share.given());
            case OTHER -> part(share, agreed ? share.given() : null);
            case SILENT -> Part.missing(share.name());
            case DECLINED -> new Part(share.name(), nothing(), null, share.weight());
        };
    }

    /** What a share that was declined is to the rule: nought in a sum, outside of a mean. */
    private State nothing() {
        return switch (rule) {
            case SUM, RATIO, CONTRIBUTION -> State.NIL;
            case WEIGHTED, NONE -> State.NOT_APPLICABLE;
            case EACH -> State.NOT_COLLECTED;
        };
    }

    private static Part part(Share share, @Nullable Value value) {
        return new Part(share.name(), value == null ? null : State.VALUE, value, share.weight());
    }

    private int count(Reply reply) {
        return (int) shares.stream().filter(each -> each.reply() == reply).count();
    }
}
