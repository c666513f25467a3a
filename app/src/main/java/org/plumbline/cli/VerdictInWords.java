package org.plumbline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.web.VerdictWords;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;
import org.plumbline.web.Words;

/** A verdict for people at a terminal, a line for each thing it says. */
class VerdictInWords {

    private static final int PLACES = 4;

    private final PrintWriter out;
    private final Words w;

    VerdictInWords(PrintWriter out, Words w) {
        this.out = out;
        this.w = w;
    }

    void say(Inputs inputs) {
        var verdict = Verdicts.of(inputs);
        line("class", w.say("verdict.class." + verdict.verdictClass().code()));
        if (inputs.evidence() == Evidence.REPORTED) {
            var checked = Verdicts.of(inputs.over(Evidence.CHECKED));
            line("checked", w.say("verdict.class." + checked.verdictClass().code()));
        }
        line("on", w.date(inputs.on()));
        goal(verdict);
        attained(verdict);
        way(verdict);
        ahead(verdict);
        figures(verdict);
        verdict.reasons().forEach(each -> line("reason", VerdictWords.reason(w, each)));
        line("until", verdict.holdsUntil() == null ? w.say("replay.for-ever") : w.date(verdict.holdsUntil()));
        var scheme = verdict.scheme();
        line("scheme", scheme.code() + " " + scheme.version() + " (" + scheme.issuer() + ")");
        line("engine", String.valueOf(verdict.engine()));
    }

    private void goal(Verdict verdict) {
        var goal = verdict.inputs().target().goals().stream()
                .filter(each -> each.revision() == verdict.goal())
                .findFirst()
                .orElse(null);
        if (goal == null) {
            return;
        }
        var sign = switch (goal.comparator()) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
        };
        var level = goal.upper() != null && goal.level() != null
                ? number(goal.level()) + " – " + number(goal.upper())
                : goal.level() == null ? "–" : sign + " " + number(goal.level());
        line(
                "goal",
                w.say(
                        "replay.goal.value",
                        "revision",
                        goal.revision(),
                        "view",
                        w.name("replay.view", verdict.inputs().goal()),
                        "level",
                        level,
                        "baseline",
                        goal.baseline() == null ? "–" : number(goal.baseline()),
                        "due",
                        goal.due()));
    }

    private void attained(Verdict verdict) {
        var attainment = verdict.attainment();
        var said = attainment.isLost()
                ? w.say("replay.attained.lost", "first", attainment.firstOn(), "lost", attainment.lostOn())
                : w.name("replay.attained", attainment.attained());
        if (attainment.on() != null) {
            said += ", " + w.date(attainment.on());
        }
        var early = attainment.daysEarly();
        if (early != null && early != 0) {
            said += ", " + w.say(early > 0 ? "replay.days-early" : "replay.days-late", "n", Math.abs(early));
        }
        line("attained", said);
    }

    private void way(Verdict verdict) {
        var distance = verdict.distance();
        if (distance != null) {
            line("distance", w.percent(distance.percent(1), 1) + " (" + distance + ")");
        }
        var office = verdict.office();
        if (office != null) {
            var share = office.share();
            line(
                    "office",
                    office.method().code() + ": "
                            + (share != null ? w.percent(share.movePointRight(2), 1) : String.valueOf(office.refusal()))
                            + (office.word() == null ? "" : ", " + office.word()));
        }
        var pace = verdict.pace();
        if (pace != null) {
            line(
                    "pace",
                    w.say(
                            "replay.pace.value",
                            "word",
                            w.name("replay.pace", pace.word()),
                            "planned",
                            number(pace.planned()),
                            "gap",
                            number(pace.gap())));
        }
        var keeping = verdict.keeping();
        if (keeping != null) {
            line("kept", w.say("replay.kept.value", "inside", keeping.inside(), "periods", keeping.periods()));
        }
    }

    private void ahead(Verdict verdict) {
        var needed = verdict.needed();
        if (needed != null) {
            line(
                    "needed",
                    w.say(
                            "replay.needed.value",
                            "per",
                            number(needed.perPeriod()),
                            "periods",
                            needed.periods(),
                            "made",
                            number(needed.made()),
                            "missing",
                            number(needed.missing()),
                            "best",
                            number(needed.best())));
        }
        var forecast = verdict.forecast();
        if (forecast != null) {
            line(
                    "forecast",
                    w.say(
                            "replay.forecast.value",
                            "value",
                            number(forecast.value()),
                            "worst",
                            number(forecast.worst()),
                            "best",
                            number(forecast.best()),
                            "attains",
                            w.say(forecast.attains() ? "replay.attains" : "replay.attains-not")));
        }
    }

    private void figures(Verdict verdict) {
        var basis = verdict.basis();
        if (basis != null) {
            line(
                    "basis",
                    basis.period().code() + ": " + number(basis.value()) + ", "
                            + w.name("indicator.maturity", basis.maturity())
                            + (verdict.proof() == null ? "" : ", " + w.name("indicator.proof", verdict.proof())));
        }
        var complete = verdict.completeness();
        line(
                "figures",
                w.say("replay.figures.value", "given", complete.given(), "due", complete.due()) + ", "
                        + w.name("replay.freshness", verdict.freshness())
                        + (complete.missing().isEmpty()
                                ? ""
                                : " ("
                                        + complete.missing().stream()
                                                .map(Period::code)
                                                .collect(Collectors.joining(", "))
                                        + ")"));
    }

    private String number(@Nullable Ratio ratio) {
        return ratio == null ? "–" : number(ratio.value(PLACES));
    }

    private String number(BigDecimal number) {
        return w.number(number, PLACES);
    }

    private void line(String name, String value) {
        out.printf("%-16s %s%n", w.say("replay." + name), value);
    }
}
