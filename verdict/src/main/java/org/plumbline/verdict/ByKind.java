package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Reason.Code;

/** The rule of each kind, on figures that are there. */
final class ByKind {

    private ByKind() {}

    static Finding of(Context context) {
        var level = context.goal().level();
        if (context.target().kind() == Kind.DELIVER) {
            return delivered(context);
        }
        if (level == null) {
            context.reasons().say(Code.NO_GOAL_LEVEL);
            return Finding.none(Outcome.UNJUDGEABLE);
        }
        if (context.isKept()) {
            return kept(context, level);
        }
        var way = context.way();
        if (way == null) {
            if (context.target().kind() == Kind.REACH) {
                context.reasons().say(Code.NO_BASELINE);
            }
            return threshold(context, level);
        }
        return reached(context, level, way);
    }

    private static Finding reached(Context context, BigDecimal level, Way way) {
        var atStart = context.isFulfilledBy(Ratio.of(way.baseline()), level);
        if (!way.isThere()) {
            context.reasons()
                    .say(
                            way.length().signum() == 0 ? Code.GOAL_EQUALS_BASELINE : Code.ATTAINED_AT_START,
                            way.baseline());
        }
        var attainment = attainment(context, level, atStart);
        var attained = attainment.attained() == Attained.YES;
        var latest = context.points().getLast();
        if (!way.isThere()) {
            var outcome = !attained ? shortOf(context) : atStart ? Outcome.AT_START : Outcome.PAST;
            return new Finding(outcome, attainment, null, null, latest.proof());
        }
        var share = way.share(latest.value());
        if (share.signum() < 0) {
            context.reasons().say(Code.WORSE_THAN_BASELINE, way.baseline().toPlainString());
        }
        return new Finding(onTheWay(context, share, attained), attainment, share, null, latest.proof());
    }

    /** Decided exactly, before anything is rounded; a strict goal is not met at its level. */
    private static Outcome onTheWay(Context context, Ratio share, boolean attained) {
        var rules = context.rules();
        if (attained) {
            return context.goal().comparator().isStrict()
                    ? Outcome.PAST
                    : rules.exceeded().isReachedBy(share) ? Outcome.BEYOND : Outcome.AT;
        }
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            context.reasons().say(Code.LEVEL_NOT_PASSED);
            return Outcome.HALF_OR_MORE;
        }
        if (rules.met().isReachedBy(share)) {
            return Outcome.AT;
        }
        return rules.half().isReachedBy(share) ? Outcome.HALF_OR_MORE : Outcome.UNDER_HALF;
    }

    private static Finding threshold(Context context, BigDecimal level) {
        var attainment = attainment(context, level, false);
        var latest = context.points().getLast();
        var standing = context.standing(latest.value(), level);
        if (attainment.attained() != Attained.YES) {
            if (standing == 0) {
                context.reasons().say(Code.LEVEL_NOT_PASSED);
            }
            return new Finding(shortOf(context), attainment, null, null, latest.proof());
        }
        var outcome =
                context.goal().comparator().isStrict() ? Outcome.PAST : standing > 0 ? Outcome.BEYOND : Outcome.AT;
        return new Finding(outcome, attainment, null, null, latest.proof());
    }

    private static Finding delivered(Context context) {
        var attainment = attainment(context, BigDecimal.ONE, false);
        var outcome = attainment.attained() == Attained.YES ? Outcome.DELIVERED : shortOf(context);
        return new Finding(
                outcome, attainment, null, null, context.points().getLast().proof());
    }

    private static Attainment attainment(Context context, BigDecimal level, boolean atStart) {
        var run = new Run(context, atStart);
        var answer = context.target().kind() == Kind.DELIVER;
        for (var point : context.points()) {
            run.next(point, answer ? point.value().signum() > 0 : context.isFulfilledBy(point.value(), level));
        }
        return run.attainment();
    }

    private static Outcome shortOf(Context context) {
        return context.isDueOver() ? Outcome.SHORT_DUE : Outcome.SHORT_OPEN;
    }

    /** Inside in every period that has a figure, up to the due day; what comes after it is another matter. */
    private static Finding kept(Context context, BigDecimal level) {
        var due = context.goal().due();
        var inside = 0;
        var periods = 0;
        var worst = (Point) null;
        var breach = (Ratio) null;
        var proof = (Proof) null;
        var last = (Point) null;
        var lost = (Point) null;
        for (var point : context.points()) {
            if (point.day().isAfter(due)) {
                break;
            }
            periods++;
            last = point;
            proof = proof == null || proof.isAtLeast(point.proof()) ? point.proof() : proof;
            var outside = outside(context, level, point.value());
            if (outside == null) {
                inside++;
            } else {
                lost = lost == null ? point : lost;
                if (breach == null || outside.compareTo(breach) > 0) {
                    worst = point;
                    breach = outside;
                }
            }
        }
        if (last == null) {
            return Finding.none(Outcome.UNJUDGEABLE);
        }
        var keeping = new Keeping(inside, periods, worst == null ? null : worst.period(), breach);
        if (lost != null) {
            context.reasons().say(Code.BREACHES, periods - inside, periods);
            return new Finding(
                    Outcome.BROKEN, new Attainment(Attained.NO, null, null, null, lost.day()), null, keeping, proof);
        }
        if (context.isDueOver() && !last.day().isBefore(due)) {
            return new Finding(Outcome.HELD, new Attainment(Attained.YES, due, null, due, null), null, keeping, proof);
        }
        context.reasons().say(Code.KEPT_SO_FAR, due);
        return new Finding(
                Outcome.HELD_OPEN, new Attainment(Attained.YES, null, null, null, null), null, keeping, proof);
    }

    /** By how much a figure lies outside; null if it is inside. For a strict level that is hit exactly, nought. */
    private static @Nullable Ratio outside(Context context, BigDecimal level, Ratio value) {
        if (context.target().kind() != Kind.BAND) {
            return context.isFulfilledBy(value, level)
                    ? null
                    : Ratio.of(level).minus(value).signed(context.direction());
        }
        var upper = context.goal().upper();
        if (value.compareTo(level) < 0) {
            return Ratio.of(level).minus(value);
        }
        return upper == null || value.compareTo(upper) <= 0 ? null : value.minus(upper);
    }

    /** Words are judged by somebody's answer alone; the last answer stands until there is another. */
    static Finding described(Context context, List<Observation> used) {
        var run = new Run(context, false);
        var last = (Observation) null;
        var told = (Observation) null;
        for (var one : used) {
            if (!one.period().last().isAfter(context.goal().start())) {
                continue;
            }
            if (one.value() instanceof Value.Answer answer) {
                last = one;
                run.next(Point.of(one, Ratio.of(BigDecimal.ONE)), answer.yes());
            } else if (one.value() instanceof Value.Words) {
                told = one;
            }
        }
        if (last != null) {
            var attainment = run.attainment();
            return new Finding(
                    attainment.attained() == Attained.YES ? Outcome.JUDGED_MET : Outcome.JUDGED_NOT_MET,
                    attainment,
                    null,
                    null,
                    last.proof());
        }
        if (told != null) {
            context.reasons().say(Code.ONLY_WORDS);
            return new Finding(Outcome.DESCRIBED, Attainment.UNKNOWABLE, null, null, told.proof());
        }
        return Finding.none(Outcome.UNJUDGEABLE);
    }
}
