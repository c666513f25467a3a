package org.plumbline.target.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.verdict.Attained;
import org.plumbline.verdict.Attainment;
import org.plumbline.verdict.Completeness;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Forecast;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Freshness;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Keeping;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.Needed;
import org.plumbline.verdict.Outcome;
import org.plumbline.verdict.Pace;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Reason;
import org.plumbline.verdict.Scheme;
import org.plumbline.verdict.Schemes;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** What verdicts are called on pages, in the reader's language, and the marks beside the words. */
@NamedInterface("pages")
public final class VerdictWords {

    private static final int PERCENT_DECIMALS = 1;

    private VerdictWords() {}

    /** The class in words. */
    public static String of(Words w, VerdictClass cls) {
        return w.say("verdict.class." + cls.code());
    }

    /** The class as the scheme calls it by which was judged; in the usual words where that is the one that ships, or none is given. */
    public static String of(Words w, VerdictClass cls, @Nullable Scheme scheme) {
        if (scheme == null
                || scheme.rules().code().equals(Schemes.usual().rules().code())) {
            return of(w, cls);
        }
        var names = scheme.classNames().get(w.tag());
        var name = names == null ? null : names.get(cls);
        return name == null ? of(w, cls) : name;
    }

    /** The mark that stands beside the word, as the style sheet names it. */
    public static String mark(VerdictClass cls) {
        return switch (cls) {
            case EXCEEDED -> "exceeded";
            case MET -> "met";
            case OVER_HALF -> "half";
            case UNDER_HALF -> "under";
            case NOT_MET -> "unmet";
            case NOT_REPORTED -> "none";
            case NOT_YET_DUE -> "ahead";
            case UNKNOWABLE -> "unknown";
            case NOT_APPLICABLE -> "outside";
        };
    }

    /** What was found, before a scheme gives it a class. */
    public static String outcome(Words w, Outcome outcome) {
        return w.name("verdict.outcome", outcome);
    }

    /** What sort of promise it is. */
    public static String kind(Words w, Kind kind) {
        return w.name("verdict.kind", kind);
    }

    /** Which way is better. */
    public static String direction(Words w, Direction direction) {
        return w.name("verdict.direction", direction);
    }

    /** A reason, numbers in the indicator's unit of measure. */
    public static String reason(Words w, Reason reason, MeasureWords measure) {
        return ReasonWords.of(w, reason, measure);
    }

    /** A reason, numbers without a unit of measure. */
    public static String reason(Words w, Reason reason) {
        return ReasonWords.of(w, reason, MeasureWords.BARE);
    }

    /** A share of the way, "68.1%"; never 50 or 100 unless it is exactly that. */
    public static String share(Words w, Ratio share) {
        return w.percent(share.percent(PERCENT_DECIMALS), PERCENT_DECIMALS);
    }

    /** Ahead of pace, on it, or behind. */
    public static String pace(Words w, Pace.Word word) {
        return w.name("verdict.pace", word);
    }

    /** Whether, since when, how early or late. */
    public static String attainment(Words w, Attainment attainment) {
        var on = attainment.on();
        var early = attainment.daysEarly();
        if (attainment.attained() == Attained.UNKNOWABLE) {
            return w.say("verdict.attained.unknowable");
        }
        if (attainment.attained() == Attained.YES) {
            return on == null
                    ? w.say("verdict.attained.so-far")
                    : early == null
                            ? w.say("verdict.attained.since", "day", on)
                            : w.say(
                                    early > 0
                                            ? "verdict.attained.early"
                                            : early < 0 ? "verdict.attained.late" : "verdict.attained.on-time",
                                    "day",
                                    on,
                                    "days",
                                    Math.abs(early));
        }
        if (attainment.lostOn() == null) {
            return w.say("verdict.attained.no");
        }
        return attainment.firstOn() == null
                ? w.say("verdict.attained.broken", "day", attainment.lostOn())
                : w.say("verdict.attained.lost", "day", attainment.firstOn(), "lost", attainment.lostOn());
    }

    /** How early or late, in days alone: "731 days early"; null where neither can be told. */
    public static @Nullable String early(Words w, Attainment attainment) {
        var days = attainment.daysEarly();
        return days == null
                ? null
                : w.say(
                        days > 0 ? "verdict.early" : days < 0 ? "verdict.late" : "verdict.on-time",
                        "days",
                        Math.abs(days));
    }

    /** An amount in one of a target's own periods: "4.07 points a year". */
    public static String perPeriod(Words w, Ratio amount, Frequency frequency, MeasureWords measure) {
        return w.say(
                "verdict.per." + frequency.name().toLowerCase(java.util.Locale.ROOT),
                "amount",
                measure.difference(w, amount));
    }

    /** What it takes from now on, against the best so far. */
    public static String needed(Words w, Needed needed, Frequency frequency, MeasureWords measure) {
        var each = perPeriod(w, needed.perPeriod(), frequency, measure);
        return needed.best() == null
                ? w.say("verdict.needed", "each", each)
                : w.say(
                        needed.isMoreThanEver() ? "verdict.needed.more-than-ever" : "verdict.needed.best",
                        "each",
                        each,
                        "best",
                        measure.difference(w, needed.best()));
    }

    /** How it was reckoned where a figure will stand. */
    public static String way(Words w, Forecast.Way way) {
        return w.name("verdict.way", way);
    }

    /** Where it will stand by the due day at this pace. */
    public static String forecast(Words w, Forecast forecast, java.time.LocalDate due, MeasureWords measure) {
        return w.say("verdict.forecast", "value", measure.of(w, forecast.value()), "day", due);
    }

    /** In how many periods it was kept, and the worst breach. */
    public static String keeping(Words w, Keeping keeping, MeasureWords measure) {
        return keeping.worst() == null || keeping.breach() == null
                ? w.say("verdict.keeping", "inside", keeping.inside(), "periods", keeping.periods())
                : w.say(
                        "verdict.keeping.broken",
                        "inside",
                        keeping.inside(),
                        "periods",
                        keeping.periods(),
                        "breach",
                        measure.difference(w, keeping.breach()),
                        "worst",
                        PeriodWords.of(w, keeping.worst()));
    }

    /** How far figures keep up with the target's own frequency. */
    public static String freshness(Words w, Freshness freshness) {
        return w.name("verdict.freshness", freshness);
    }

    /** How many of the figures that were due are there. */
    public static String completeness(Words w, Completeness completeness) {
        return w.say("verdict.completeness", "given", completeness.given(), "due", completeness.due());
    }

    /** How a figure is known. */
    public static String proof(Words w, Proof proof) {
        return w.name("indicator.proof", proof);
    }

    /** How settled a figure is. */
    public static String maturity(Words w, Maturity maturity) {
        return w.name("indicator.maturity", maturity);
    }

    /** Over all figures, or over the checked ones. */
    public static String evidence(Words w, Evidence evidence) {
        return w.name("verdict.evidence", evidence);
    }

    /** Against which of its goals a target is judged. */
    public static String view(Words w, GoalView view) {
        return w.name("verdict.goal-view", view);
    }
}
