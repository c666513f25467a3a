package org.plumbline.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.TargetSplit.Reply;
import org.plumbline.verdict.HandedOut;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.verdict.Value;

/** What was asked and answered in the terms of the engine; a share taken on is what its target's goal in force comes to. */
final class SplitSums {

    private SplitSums() {}

    static HandedOut.Standing standing(SplitRows.Row split, List<SplitRows.Asked> shares) {
        return new HandedOut(
                        split.rule(),
                        split.direction(),
                        split.comparator(),
                        isCounted(split) ? split.whole() : null,
                        split.rule() == Rule.RATIO ? split.per() : 1,
                        shares.stream().map(each -> share(split, each)).toList())
                .standing();
    }

    private static boolean isCounted(SplitRows.Row split) {
        return switch (split.kind()) {
            case DELIVER, DESCRIBE, BAND, RANK -> false;
            default -> true;
        };
    }

    private static HandedOut.Share share(SplitRows.Row split, SplitRows.Asked share) {
        var said = share.said();
        return new HandedOut.Share(
                share.id().toString(),
                switch (reply(said)) {
                    case SILENT -> HandedOut.Reply.SILENT;
                    case TAKEN -> HandedOut.Reply.TAKEN;
                    case OTHER -> HandedOut.Reply.OTHER;
                    case DECLINED, WITHDRAWN -> HandedOut.Reply.DECLINED;
                },
                split.rule() == Rule.EACH
                        ? amount(split.whole())
                        : value(share.level(), share.numerator(), share.denominator()),
                given(split, share),
                share.weight());
    }

    static Reply reply(SplitRows.@Nullable Said said) {
        if (said == null) {
            return Reply.SILENT;
        }
        return switch (said.reply()) {
            case OTHER -> Reply.OTHER;
            case DECLINE -> Reply.DECLINED;
            case TAKE -> Objects.requireNonNull(said.part()).withdrawn() == null ? Reply.TAKEN : Reply.WITHDRAWN;
        };
    }

    /** What stands for a share taken on, or was offered instead. */
    static @Nullable Value given(SplitRows.Row split, SplitRows.Asked share) {
        var said = share.said();
        if (said == null) {
            return null;
        }
        var part = said.part();
        return part == null
                ? value(said.level(), said.numerator(), said.denominator())
                : taken(split, share, said, part);
    }

    private static @Nullable Value taken(
            SplitRows.Row split, SplitRows.Asked share, SplitRows.Said said, SplitRows.Part part) {
        var now = part.level();
        var then = said.levelThen();
        return switch (split.rule()) {
            case CONTRIBUTION ->
                part.indicator().equals(split.indicator()) ? amount(now) : points(share.level(), now, then);
            case RATIO -> counted(split.per(), share, now, then);
            default -> amount(now);
        };
    }

    /** Points of a part on an indicator of its own follow its level: twice as much growth gives twice the points. */
    private static @Nullable Value points(
            @Nullable BigDecimal asked, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (asked == null || now == null || then == null || then.signum() == 0 || now.compareTo(then) == 0) {
            return amount(asked);
        }
        return then.signum() < 0
                ? new Value.Parts(asked.multiply(now).negate(), then.negate())
                : new Value.Parts(asked.multiply(now), then);
    }

    /** So many of the share's own denominator; as they were asked while the level is the one at which they were taken on. */
    private static @Nullable Value counted(
            int per, SplitRows.Asked share, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        var numerator = share.numerator();
        var denominator = share.denominator();
        if (now == null || numerator == null || denominator == null) {
            return amount(now);
        }
        return then != null
                        && now.compareTo(then) == 0
                        && then.compareTo(level(per, numerator, denominator, then.scale())) == 0
                ? new Value.Parts(numerator, denominator)
                : new Value.Parts(now.multiply(denominator).divide(BigDecimal.valueOf(per)), denominator);
    }

    /** The level to which parts come, rounded to so many decimals. */
    static BigDecimal level(int per, BigDecimal numerator, BigDecimal denominator, int decimals) {
        return new Ratio(numerator.multiply(BigDecimal.valueOf(per)), denominator).value(Math.max(0, decimals));
    }

    private static @Nullable Value value(
            @Nullable BigDecimal level, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator != null && denominator != null ? new Value.Parts(numerator, denominator) : amount(level);
    }

    private static @Nullable Value amount(@Nullable BigDecimal level) {
        return level == null ? null : new Value.Amount(level);
    }

    /** A value as it is shown: the level that parts come to, and points that follow another level, rounded to the indicator's decimals. */
    static @Nullable BigDecimal shown(SplitRows.Row split, @Nullable Value value, int decimals) {
        return switch (value) {
            case Value.Amount amount -> amount.amount();
            case Value.Parts parts
            when parts.denominator().signum() > 0 -> SplitRounding.quotient(quotient(split, parts), decimals);
            case null, default -> null;
        };
    }

    /** Whether a value is shown otherwise than it is. */
    static boolean isRounded(SplitRows.Row split, @Nullable Value value, int decimals) {
        var shown = shown(split, value, decimals);
        return value instanceof Value.Parts parts
                && shown != null
                && quotient(split, parts).compareTo(shown) != 0;
    }

    private static Ratio quotient(SplitRows.Row split, Value.Parts parts) {
        return new Ratio(
                split.rule() == Rule.RATIO
                        ? parts.numerator().multiply(BigDecimal.valueOf(split.per()))
                        : parts.numerator(),
                parts.denominator());
    }
}
