package org.plumbline.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.FigureWords;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.verdict.Attained;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;

/** A verdict as one line and three numbers, for whoever reads no more than that. */
public final class VerdictLine {

    private VerdictLine() {}

    /** The latest figure, how much of the way, where it will stand, since when attained; or why none of it can be said. */
    public static String of(Words w, TargetView view, Verdict verdict) {
        var parts = new ArrayList<String>();
        var figure = figure(w, view, verdict);
        if (figure != null) {
            parts.add(figure);
        }
        if (verdict.distance() != null) {
            parts.add(w.say("target.page.of-the-way", "share", VerdictWords.share(w, verdict.distance())));
        }
        if (verdict.keeping() != null) {
            parts.add(VerdictWords.keeping(w, verdict.keeping(), view.measure()));
        }
        var attained = verdict.attainment();
        if (attained.on() != null && !view.line().kind().isKeptInEveryPeriod() || attained.isLost()) {
            parts.add(VerdictWords.attainment(w, attained));
        }
        if (verdict.forecast() != null && attained.attained() == Attained.NO) {
            parts.add(w.say(
                    "verdict.forecast",
                    "value",
                    view.measure()
                            .beside(
                                    w,
                                    view.bounds().cut(verdict.forecast().value()),
                                    view.goal().level()),
                    "day",
                    view.goal().due()));
        }
        if (parts.isEmpty() || isUntold(verdict.verdictClass())) {
            verdict.reasons().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            each -> parts.addFirst(VerdictWords.reason(w, each, view.measure())),
                            () -> parts.addFirst(VerdictWords.outcome(w, verdict.outcome())));
        }
        return sentence(w, String.join("; ", parts));
    }

    private static boolean isUntold(VerdictClass cls) {
        return switch (cls) {
            case NOT_REPORTED, NOT_YET_DUE, UNKNOWABLE, NOT_APPLICABLE -> true;
            default -> false;
        };
    }

    /** The figure on which a verdict rests, with its period; null without any. */
    public static @Nullable String figure(Words w, TargetView view, Verdict verdict) {
        var fact = view.fact(verdict);
        if (fact != null) {
            return FigureWords.of(w, fact, view.text(fact), view.measure(fact)) + " ("
                    + PeriodWords.of(w, fact.period()) + ")";
        }
        var basis = verdict.basis();
        if (basis == null || basis.value() == null) {
            return null;
        }
        var amount = view.measure().beside(w, basis.value(), view.goal().level());
        return view.line().kind() == Kind.CUMULATE
                ? w.say(
                        "target.page.total",
                        "amount",
                        amount,
                        "day",
                        basis.period().last())
                : amount + " (" + PeriodWords.of(w, basis.period()) + ")";
    }

    /** How the figure is known: "Reported, document attached; not yet checked". */
    public static @Nullable String proof(Words w, Verdict verdict) {
        var proof = verdict.proof();
        if (proof == null) {
            return null;
        }
        return proof == Proof.NONE
                ? w.say("target.page.known.nothing")
                : w.say(
                        proof.isAtLeast(verdict.scheme().checkedFrom())
                                ? "target.page.known.checked"
                                : "target.page.known.unchecked",
                        "proof",
                        VerdictWords.proof(w, proof));
    }

    /**
     * One of the numbers under a verdict.
     *
     * @param label what it is, {@code note} what is to be known of it
     * @param warns whether the note is a warning
     */
    public record Tile(String label, String value, @Nullable String note, boolean warns) {}

    /** What was made, what is needed from now on, and the best so far; where there is no way, how far from the level. */
    public static List<Tile> numbers(Words w, TargetView view, Verdict verdict) {
        var way = view.way();
        if (verdict.keeping() != null) {
            return kept(w, view, verdict);
        }
        if (way != null) {
            return onTheWay(w, view, verdict, way);
        }
        var basis = verdict.basis();
        var level = view.goal().level();
        if (basis == null || basis.value() == null || level == null || !view.isNumber()) {
            return List.of();
        }
        var gap = basis.value().minus(level);
        var better = view.line().kind() == Kind.RANK
                ? gap.signum() <= 0
                : gap.signed(verdict.inputs().target().direction()).signum() >= 0;
        return List.of(new Tile(
                w.say(better ? "target.page.clear-by" : "target.page.short-by"),
                view.measure().difference(w, gap.signum() < 0 ? gap.times(BigDecimal.ONE.negate()) : gap),
                GoalWords.level(w, view.line().kind(), view.goal(), view.measure()),
                false));
    }

    private static List<Tile> kept(Words w, TargetView view, Verdict verdict) {
        var keeping = Objects.requireNonNull(verdict.keeping());
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile(
                w.say("target.page.kept"),
                w.say("target.page.kept.of", "inside", keeping.inside(), "periods", keeping.periods()),
                null,
                false));
        if (keeping.breach() != null && keeping.worst() != null) {
            tiles.add(new Tile(
                    w.say("target.page.worst"),
                    view.measure().difference(w, keeping.breach()),
                    PeriodWords.of(w, keeping.worst()),
                    false));
        }
        return tiles;
    }

    private static List<Tile> onTheWay(Words w, TargetView view, Verdict verdict, TargetView.Way way) {
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile(
                w.say("target.page.made"),
                view.measure().difference(w, way.made()),
                way.length().signum() > 0
                        ? w.say("target.page.made.of", "length", view.measure().difference(w, way.length()))
                        : null,
                false));
        var needed = verdict.needed();
        if (needed == null) {
            tiles.add(new Tile(
                    w.say("target.page.needed"),
                    "–",
                    w.say(verdict.isAttained() ? "target.page.needed.attained" : "target.page.needed.over"),
                    false));
            return tiles;
        }
        tiles.add(new Tile(
                w.say("target.page.needed"),
                each(w, view, needed.perPeriod()),
                needed.isMoreThanEver()
                        ? w.say("target.page.needed.more-than-ever")
                        : w.say("target.page.needed.periods", "n", needed.periods()),
                needed.isMoreThanEver()));
        tiles.add(new Tile(
                w.say("target.page.best"),
                needed.best() == null ? "–" : each(w, view, needed.best()),
                needed.best() == null ? w.say("target.page.best.none") : null,
                false));
        return tiles;
    }

    private static String each(Words w, TargetView view, Ratio amount) {
        return VerdictWords.perPeriod(w, amount, view.line().frequency(), view.measure());
    }

    /** A text as a sentence of its own: with a capital letter, and a full stop where it has none. */
    public static String sentence(Words w, String text) {
        return text.endsWith(".") ? capital(w, text) : capital(w, text) + ".";
    }

    /** A text with a capital letter, as the reader's language has it. */
    public static String capital(Words w, String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(w.language().locale()) + text.substring(1);
    }
}
