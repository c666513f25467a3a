package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** An indicator of a unit with a break, and a figure of the unit with a document that shows it: one of each unit. */
@Component
public class IndicatorSamples {

    private final Indicators indicators;
    private final FigureWork work;
    private final SeriesList series;
    private final Contests contests;
    private final Map<UUID, Made> made = new ConcurrentHashMap<>();

    private record Made(UUID indicator, UUID mark, UUID figure, UUID file) {}

    IndicatorSamples(Indicators indicators, FigureWork work, SeriesList series, Contests contests) {
        this.contests = contests;
        this.indicators = indicators;
        this.work = work;
        this.series = series;
    }

    /** The path variables of the indicator, its break, and the unit. */
    public Map<String, String> indicator(UUID unit) {
        var of = made.computeIfAbsent(unit, this::make);
        return Map.of("id", of.indicator.toString(), "mark", of.mark.toString(), "unit", unit.toString());
    }

    /** The path variables of the figure and its file. */
    public Map<String, String> figure(UUID unit) {
        var of = made.computeIfAbsent(unit, this::make);
        return Map.of("id", of.figure.toString(), "file", of.file.toString(), "act", "proof");
    }

    private Made make(UUID unit) {
        var all = Scope.programme();
        var id = Ids.next();
        var mark = Ids.next();
        var figure = Ids.next();
        indicators.define(all, new DefineIndicator(id, unit, "S-" + id, Measured.poverty(), Measured.LONG_AGO));
        indicators.mark(all, new MarkBreak(mark, id, null, Period.of("2022"), "New line"));
        var stated = Stated.of(figure, id, unit, Period.of("2023"), Measured.parts(655, 1000));
        work.enter(
                all,
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)),
                List.of(new FigureWork.Sent("a.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
        var file = series.cell(all, figure)
                .proofs()
                .get(figure)
                .getFirst()
                .files()
                .getFirst()
                .id();
        return new Made(id, mark, figure, file);
    }

    /** An indicator that the unit finds unfair for itself. */
    public Map<String, String> contest(UUID unit) {
        var id = Ids.next();
        var indicator = make(unit).indicator;
        contests.contest(
                Scope.programme(),
                new ContestIndicator(id, indicator, unit, "Herders move", "Count in winter", Measured.TODAY));
        return Map.of("id", id.toString());
    }
}
