package org.plumbline.reader.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.Series;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.reader.check.Checked.Answer;
import org.plumbline.reader.check.Checked.Place;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Source;
import org.plumbline.reader.check.Subjects.Fit;
import org.plumbline.reading.subject.Subject;
import org.springframework.stereotype.Component;

/** Holds figures of a text against the series of a unit whose name its words have. */
@Component
class SeriesCheck {

    private final Figures figures;
    private final IndicatorList indicators;
    private final Measures measures;
    private final MeasureUnits units;
    private final Subjects subjects;

    SeriesCheck(Figures figures, IndicatorList indicators, Measures measures, MeasureUnits units, Subjects subjects) {
        this.figures = figures;
        this.indicators = indicators;
        this.measures = measures;
        this.units = units;
        this.subjects = subjects;
    }

    /** A series of a unit. */
    record Line(Place unit, Indicator.Line line, KeptSeries series) {}

    /** All series of a unit. */
    List<Line> of(Scope scope, Unit unit, LocalDate on) {
        var all = figures.ofUnit(scope, unit.node());
        var lines = indicators.named(
                scope, all.stream().map(Series::indicator).distinct().toList());
        var signs = measures.all(scope);
        var known = new HashMap<Long, List<Observed>>(
                all.isEmpty()
                        ? Map.of()
                        : figures.of(scope, all.stream().map(Series::series).toList(), null));
        var place = new Place(unit.id().value(), unit.name());
        return all.stream()
                .filter(each -> lines.containsKey(each.indicator()))
                .map(each -> {
                    var line = Objects.requireNonNull(lines.get(each.indicator()));
                    var measure = line.text().measure() == null
                            ? null
                            : signs.get(line.text().measure());
                    return new Line(
                            place,
                            line,
                            new KeptSeries(
                                    measure,
                                    units.of(measure),
                                    line.text().kept() == Kept.FLOW,
                                    known.getOrDefault(each.series(), List.of()),
                                    on));
                })
                .toList();
    }

    /** What the record says of figures of one subject: of a level, or of both ends of a change. */
    Answer answer(List<Line> kept, Subject said, List<Figure> figures) {
        var same = fitting(kept, said, Fit.SAME);
        var within = same.isEmpty() ? narrowest(fitting(kept, said, Fit.WITHIN)) : List.<Line>of();
        var meant = same.isEmpty() ? within : same;
        if (meant.size() > 1) {
            var fit = meant.stream()
                    .filter(each -> figures.stream().allMatch(one -> one.isIn(each.series.counted())))
                    .toList();
            if (fit.size() != 1) {
                return Answer.cannotTell(
                        Reason.SEVERAL, meant.stream().map(SeriesCheck::latest).toList());
            }
            meant = fit;
        }
        if (meant.isEmpty()) {
            var like = fitting(kept, said, Fit.PART).stream()
                    .map(SeriesCheck::latest)
                    .toList();
            return Answer.cannotTell(said.isEmpty() ? Reason.NO_SUBJECT : Reason.NO_SERIES, like);
        }
        var one = meant.getFirst();
        var answer = figures.size() == 1
                ? level(one, figures.getFirst())
                : change(one, figures.getFirst(), figures.getLast());
        return same.isEmpty() && answer.standing() != Checked.Standing.CANNOT_TELL
                ? Answer.cannotTell(Reason.WIDER, answer.sources())
                : answer;
    }

    private List<Line> fitting(List<Line> kept, Subject said, Fit fit) {
        return kept.stream()
                .filter(each -> subjects.fit(each.line.name(), said) == fit)
                .toList();
    }

    /** Without those whose name is only part of the name of another. */
    private List<Line> narrowest(List<Line> kept) {
        return kept.stream()
                .filter(each -> kept.stream().noneMatch(other -> subjects.lies(each.line.name(), other.line.name())))
                .toList();
    }

    private static Answer level(Line kept, Figure said) {
        var held = kept.series.level(said);
        return answer(held.match(), sources(kept, held));
    }

    private static Answer change(Line kept, Figure from, Figure to) {
        var ends = kept.series.change(from, to);
        var start = ends.getFirst();
        var end = ends.getLast();
        var both = Stream.concat(sources(kept, start).stream(), sources(kept, end).stream())
                .distinct()
                .toList();
        if (from.year() == null && !end.match().bearsOut()) {
            return answer(end.match(), sources(kept, end));
        }
        if (from.year() == null && !start.match().bearsOut()) {
            return answer(
                    start.match(),
                    Stream.concat(sources(kept, end).stream(), sources(kept, start).stream())
                            .distinct()
                            .toList());
        }
        var matches = ends.stream().map(Held::match).toList();
        return answer(
                matches.stream()
                        .filter(each -> !each.isTold())
                        .findFirst()
                        .orElse(matches.contains(Match.DIFFERENT) ? Match.DIFFERENT : Match.ROUNDED),
                both);
    }

    private static Answer answer(Match match, List<Source> sources) {
        return switch (match) {
            case EQUAL, ROUNDED -> Answer.borneOut(sources);
            case DIFFERENT -> Answer.otherwise(sources);
            case MEASURE -> Answer.cannotTell(Reason.MEASURE, sources);
            case PERIOD, NOT_REPORTED -> Answer.cannotTell(Reason.PERIOD, sources);
        };
    }

    private static List<Source> sources(Line kept, Held held) {
        return held.figures().isEmpty()
                ? List.of(source(kept, null))
                : held.figures().stream().map(each -> source(kept, each)).toList();
    }

    private static Source latest(Line kept) {
        var figures = kept.series.figures();
        return source(kept, figures.isEmpty() ? null : figures.getLast());
    }

    private static Source source(Line kept, @Nullable Observed figure) {
        var measure = kept.series.measure();
        return new Source(
                kept.unit,
                kept.line.name(),
                kept.line.id(),
                figure == null ? null : figure.period().code(),
                figure == null ? null : kept.series.amount(figure),
                null,
                measure == null ? null : measure.sign(),
                kept.line.text().decimals(),
                null,
                List.of(),
                figure == null || figure.stance() == Stance.DERIVED ? null : figure.id(),
                null,
                null,
                null);
    }
}
