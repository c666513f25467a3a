package org.plumbline.target.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.target.TargetSplit;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Split;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/**
 * A split as a page shows it: what it comes to in one sentence, and its shares as a table.
 *
 * @param whole the unit of measure of the whole, {@code parts} that of the parts
 * @param mayChange whether the reader directs the target's unit
 * @param answers for which units, by inner number, the reader answers
 */
@NamedInterface("pages")
public record SplitTable(
        TargetSplit split,
        @Nullable Measure whole,
        @Nullable Measure parts,
        boolean mayChange,
        Set<Integer> answers) {

    private static final int MOST_PLACES = 6;

    /** The goal of the whole in words: "over 14 %"; null for who does not read it, or where nothing is counted. */
    public @Nullable String goal(Words w) {
        var target = split.whole();
        return target == null || target.level() == null
                ? null
                : comparator(w, target.comparator(), amount(w, target.level(), whole));
    }

    static String comparator(Words w, GoalComparator comparator, String level) {
        return w.say("split.comparator." + comparator.name().toLowerCase(Locale.ROOT), "level", level);
    }

    /** What was taken on beside the whole, in the rule's own terms. */
    public String says(Words w) {
        var standing = split.standing();
        if (standing == null) {
            return w.say("split.says.part");
        }
        var goal = goal(w);
        var taken = standing.taken();
        if (split.rule() == Split.Rule.NONE || goal == null) {
            return w.say("split.says.counted", "taken", standing.takenOn(), "n", standing.shares());
        }
        if (split.rule() == Split.Rule.EACH) {
            return w.say("split.says.each", "goal", goal, "taken", standing.takenOn(), "n", standing.shares());
        }
        var total = split.total(taken);
        var gap = split.gap(taken);
        if (total == null || gap == null) {
            return w.say("split.says.nothing", "goal", goal);
        }
        return came(w, goal, total, gap, "split.says.");
    }

    /** What was asked for in all beside the whole; null where nothing is added. */
    public @Nullable String asked(Words w) {
        var standing = split.standing();
        var asked = standing == null ? null : standing.asked();
        var goal = goal(w);
        var total = split.total(asked);
        var gap = split.gap(asked);
        return goal == null || total == null || gap == null ? null : came(w, goal, total, gap, "split.asked.");
    }

    /** What it would come to if the levels offered instead were agreed on; null where none was offered. */
    public @Nullable String agreed(Words w) {
        var standing = split.standing();
        var agreed = standing == null || standing.offered() == 0 ? null : standing.agreed();
        var total = split.total(agreed);
        return total == null ? null : w.say("split.agreed", "total", amount(w, total, whole));
    }

    private String came(Words w, String goal, BigDecimal total, BigDecimal gap, String prefix) {
        var target = Objects.requireNonNull(split.whole());
        var beyond = gap.signum() < 0;
        var strict = gap.signum() == 0 && target.comparator().isStrict();
        var key = strict ? "strict" : gap.signum() == 0 ? "exact" : beyond ? "beyond" : "lacking";
        var cap = target.direction() == Direction.LESS && gap.signum() != 0 ? "-cap" : "";
        return w.say(
                prefix + key + cap,
                "goal",
                goal,
                "total",
                amount(w, total, whole),
                "gap",
                amount(w, gap.abs(), split.rule() == Split.Rule.CONTRIBUTION ? parts : whole));
    }

    /** Who has answered. */
    public @Nullable String answers(Words w) {
        var standing = split.standing();
        return standing == null ? null : w.say("split.answers", "silent", standing.silent(), "n", standing.shares());
    }

    /** Whether the shares taken on do not fulfil the whole. */
    public boolean falls() {
        var standing = split.standing();
        return standing != null && Boolean.FALSE.equals(standing.covered());
    }

    /** A level or points of a share. */
    public String level(Words w, @Nullable BigDecimal level) {
        return level == null ? "–" : amount(w, level, split.rule() == Split.Rule.CONTRIBUTION ? parts : whole);
    }

    /** What stands for a share, marked where it is rounded. */
    public String given(Words w, TargetSplit.Share share) {
        return (share.rounded() ? "≈ " : "") + level(w, share.given());
    }

    /** Parts of a ratio as they were asked: 50 of 700. */
    public String fraction(Words w, TargetSplit.Share share) {
        return share.numerator() == null || share.denominator() == null
                ? "–"
                : w.say(
                        "split.of",
                        "numerator",
                        w.number(share.numerator()),
                        "denominator",
                        w.number(share.denominator()));
    }

    static String amount(Words w, BigDecimal amount, @Nullable Measure measure) {
        var number = w.number(amount, MOST_PLACES);
        var sign = measure == null ? "" : w.text(measure.sign());
        return sign.isEmpty() ? number : number + " " + sign;
    }

    /** The shares, in the order in which they were asked for. */
    public List<TargetSplit.Share> shares() {
        return split.shares();
    }

    /** Whether the reader may answer for a share that waits. */
    public boolean mayAnswer(TargetSplit.Share share) {
        return share.reply() != TargetSplit.Reply.TAKEN && answers.contains(share.node());
    }

    /** The mark of an answer: never by colour alone. */
    public static String mark(TargetSplit.Reply reply) {
        return switch (reply) {
            case TAKEN -> "clear";
            case OTHER -> "waits";
            case SILENT -> "open";
            case DECLINED, WITHDRAWN -> "gap";
        };
    }
}
