package org.plumbline.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.springframework.stereotype.Component;

/** A figure of a unit with a comment, whose number stands for the figure: made afresh. */
@Component
public class LiveSamples {

    static final String WORDS = "The share of poor households fell to 48.1 % in 2023.";

    private final Indicators indicators;
    private final FigureWork work;
    private final LiveTexts texts;
    private final LiveFigures live;
    private final LiveCandidates candidates;

    LiveSamples(Indicators indicators, FigureWork work, LiveTexts texts, LiveFigures live, LiveCandidates candidates) {
        this.indicators = indicators;
        this.work = work;
        this.texts = texts;
        this.live = live;
        this.candidates = candidates;
    }

    /** The path variables of a text with a live figure. */
    public Map<String, String> of(UUID unit) {
        var all = Scope.programme();
        var indicator = Ids.next();
        indicators.define(
                all, new DefineIndicator(indicator, unit, "L-" + indicator, Measured.poverty(), Measured.LONG_AGO));
        var figure = Ids.next();
        work.enter(
                all,
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(Stated.of(figure, indicator, unit, Period.of("2023"), Measured.number("48.14")))));
        var said = Ids.next();
        said(said, indicator, unit, "2024", Measured.number("46"), WORDS);
        var key = new TextKey(TextKind.COMMENT, said, "result");
        bind(all, key, "48.1", Bound.figure(unit, indicator, "", Period.of("2023"), false));
        var binding = texts.get(all, key, null).figures().getFirst().id();
        return Map.of(
                "kind",
                "comment",
                "record",
                said.toString(),
                "part",
                "result",
                "binding",
                binding.toString(),
                "figure",
                figure.toString());
    }

    /** Enters a figure with what is said of it. */
    void said(UUID id, UUID indicator, UUID unit, String period, Figure figure, String words) {
        work.enter(
                Scope.programme(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(id, indicator, unit, period, figure)
                                .saying(new Stated.Comment(words, null, null, null))
                                .stated())));
    }

    /** Binds the first number that is written so. */
    void bind(Scope scope, TextKey key, String number, Bound bound) {
        var shown = texts.get(scope, key, null);
        int at = shown.words().indexOf(number);
        int start = shown.words().codePointCount(0, at);
        live.bind(
                scope,
                candidates.binding(scope, key, shown.version(), shown.words(), start, start + number.length(), bound));
    }
}
