package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Restatement;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.State;
import org.plumbline.verdict.Restated.Way;
import org.plumbline.web.Words;

/** Restated figures in a reader's words: how each came about, what is missing, and why one is not restatable. */
public final class RestatedWords {

    private RestatedWords() {}

    /** What a line says of its figure. */
    public static String figure(Words w, Restatement.Line line, DefinitionText text, @Nullable Measure measure) {
        var state = line.state();
        if (line.way() == Way.NOT_RESTATABLE) {
            return w.say("restate.not-restatable");
        }
        if (state == null) {
            return w.say("derived.lacks");
        }
        var figure = line.figure();
        var amount = line.amount();
        return state == State.VALUE
                        && figure != null
                        && figure.answer() == null
                        && figure.rank() == null
                        && figure.words() == null
                        && amount != null
                ? FigureWords.amount(w, amount, text, measure)
                : FigureWords.of(w, state, figure, 1, text, measure);
    }

    /** What a unit of then gave. */
    public static String figure(Words w, Restatement.Piece piece, DefinitionText text, @Nullable Measure measure) {
        var state = piece.state();
        if (piece.unit() == null) {
            return w.say("restate.unseen");
        }
        if (state == null) {
            return w.say("derived.lacks");
        }
        var amount = piece.amount();
        return state == State.VALUE && amount != null
                ? FigureWords.amount(w, amount, text, measure)
                : FigureWords.of(w, state, piece.figure(), 1, text, measure);
    }

    /** Numerator and denominator, where there are both. */
    public static @Nullable String parts(Words w, @Nullable Figure figure) {
        return figure == null || figure.numerator() == null || figure.denominator() == null
                ? null
                : w.say(
                        "indicator.parts-of",
                        "numerator",
                        w.number(figure.numerator()),
                        "denominator",
                        w.number(figure.denominator()));
    }

    /** How a figure came about: reported, carried on, added up of so many, apportioned. */
    public static String way(Words w, Restatement.Line line) {
        return switch (line.way()) {
            case AS_REPORTED -> w.say("restate.way.as-reported");
            case CARRIED_ON -> w.say("restate.way.carried-on", "unit", name(w, carrying(line)));
            case MADE ->
                w.say(
                        line.apportioned() ? "restate.way.apportioned" : "restate.way.made",
                        "given",
                        line.given(),
                        "expected",
                        line.expected());
            case NOT_RESTATABLE -> w.say("restate.way.none");
        };
    }

    /** The one unit whose figure it is. */
    private static Fact.@Nullable Author carrying(Restatement.Line line) {
        return line.pieces().stream()
                .filter(each -> each.state() != State.NOT_APPLICABLE)
                .findFirst()
                .orElseGet(() -> line.pieces().getFirst())
                .unit();
    }

    /** What else has to be said of a line: what is missing, why it is not restatable, that the unit changed within the period. */
    public static List<String> notes(Words w, Restatement.Line line) {
        var said = new ArrayList<String>();
        if (line.lacking() > 0 && line.expected() > 1) {
            said.add(w.say(
                    "derived.missing",
                    "lacking",
                    line.lacking(),
                    "expected",
                    line.expected(),
                    "names",
                    line.missing().stream().map(each -> name(w, each)).collect(Collectors.joining(", ")),
                    "more",
                    line.unseen()));
        }
        for (var reason : line.reasons()) {
            said.add(w.say(
                    "restate.why." + reason.why().name(),
                    "unit",
                    name(w, reason.unit()),
                    "day",
                    reason.on() == null ? "" : w.date(reason.on())));
        }
        if (line.across()) {
            said.add(w.say("restate.across"));
        }
        return said;
    }

    /** How much of a unit's figure is in it: all, a share, or taken off. */
    public static String share(Words w, Restatement.Piece piece) {
        var share = piece.share();
        if (share == null) {
            return w.say("restate.share.unknown");
        }
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return w.say("restate.share.whole");
        }
        if (share.compareTo(BigDecimal.ONE.negate()) == 0) {
            return w.say("restate.share.off");
        }
        var percent = w.percent(share.abs().movePointRight(2), 2);
        return w.say(share.signum() < 0 ? "restate.share.part-off" : "restate.share.part", "share", percent);
    }

    /** A unit, or that the reader does not see it. */
    public static String name(Words w, Fact.@Nullable Author unit) {
        return unit == null ? w.say("restate.unseen") : w.text(unit.name());
    }
}
