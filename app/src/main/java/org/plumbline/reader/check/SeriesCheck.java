package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.Series;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.check.Checked.Answer;
import org.plumbline.reader.check.Checked.Place;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Source;
import org.plumbline.reader.check.Subjects.Fit;
import org.springframework.stereotype.Component;

/** Holds figures of a text against the series of a unit whose name its words have. */
@Component
class SeriesCheck {

    /** No figure of a text is in it. */
    private static final TextReader.Named UNKNOWN = new TextReader.Named(BigDecimal.ZERO, "?");

    private final Figures figures;
    private final IndicatorList indicators;
    private final Measures measures;
    private final TextReader reader;

    SeriesCheck(Figures figures, IndicatorList indicators, Measures measures, TextReader reader) {
        this.figures = figures;
        this.indicators = indicators;
        this.measures = measures;
        this.reader = reader;
    }

    /** A series with its figures until the day, the last one last. */
    record Line(Place unit, Indicator.Line line, @Nullable Measure measure, List<Observed> figures) {}

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
                    var measure = line.text().measure();
                    return new Line(
                            place,
                            line,
                            measure == null ? null : signs.get(measure),
                            settled(known.getOrDefault(each.series(), List.of()), on));
                })
                .toList();
    }

    /** One figure for each period: what was verified before what was reported. */
    private static List<Observed> settled(List<Observed> known, LocalDate on) {
        var byPeriod = new HashMap<Period, Observed>();
        for (var each : known) {
            if (each.state() == State.VALUE
                    && each.stance() != Stance.CONTESTED
                    && !each.period().last().isAfter(on)) {
                byPeriod.merge(each.period(), each, (one, other) -> other.stance() == Stance.VERIFIED ? other : one);
            }
        }
        return byPeriod.values().stream()
                .sorted(Comparator.comparing((Observed each) -> each.period().last())
                        .thenComparing(each -> each.period().first(), Comparator.reverseOrder()))
                .toList();
    }

    /** What the record says of figures of one subject: of a level, or of both ends of a change. */
    Answer answer(List<Line> kept, Set<String> said, List<Figure> figures, LocalDate on) {
        var same = fitting(kept, said, Fit.SAME);
        var within = same.isEmpty() ? narrowest(fitting(kept, said, Fit.WITHIN)) : List.<Line>of();
        var meant = same.isEmpty() ? within : same;
        if (meant.size() > 1) {
            var fit = meant.stream()
                    .filter(each -> figures.stream().allMatch(one -> one.isIn(unit(each))))
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
                ? level(one, figures.getFirst(), on)
                : change(one, figures.getFirst(), figures.getLast(), on);
        return same.isEmpty() && answer.standing() != Checked.Standing.CANNOT_TELL
                ? Answer.cannotTell(Reason.WIDER, answer.sources())
                : answer;
    }

    private static List<Line> fitting(List<Line> kept, Set<String> said, Fit fit) {
        return kept.stream()
                .filter(each -> Subjects.fit(each.line.name(), said) == fit)
                .toList();
    }

    /** Without those whose name is only part of the name of another. */
    private static List<Line> narrowest(List<Line> kept) {
        return kept.stream()
                .filter(each -> kept.stream().noneMatch(other -> Subjects.lies(each.line.name(), other.line.name())))
                .toList();
    }

    private Answer level(Line kept, Figure said, LocalDate on) {
        var meant = meant(kept, said, on);
        if (kept.figures.isEmpty()) {
            return Answer.cannotTell(Reason.PERIOD, List.of(source(kept, null)));
        }
        if (!said.isIn(unit(kept))) {
            return Answer.cannotTell(Reason.MEASURE, List.of(latest(kept)));
        }
        if (meant == null || said.partOfYear()) {
            return Answer.cannotTell(Reason.PERIOD, some(kept, said));
        }
        if (says(kept, meant, said)) {
            return Answer.borneOut(List.of(source(kept, meant)));
        }
        var earlier = kept.figures.stream()
                .filter(each -> said.year() == null || each.period().last().getYear() == said.year())
                .filter(each -> says(kept, each, said))
                .toList();
        return earlier.isEmpty()
                ? Answer.otherwise(List.of(source(kept, meant)))
                : Answer.cannotTell(
                        Reason.PERIOD,
                        Stream.concat(Stream.of(meant), earlier.reversed().stream())
                                .map(each -> source(kept, each))
                                .toList());
    }

    private Answer change(Line kept, Figure from, Figure to, LocalDate on) {
        var end = level(kept, to, on);
        if (from.year() != null) {
            var start = level(kept, from, on);
            var both = new ArrayList<>(start.sources());
            end.sources().stream().filter(each -> !both.contains(each)).forEach(both::add);
            if (start.standing() == Checked.Standing.CANNOT_TELL) {
                return Answer.cannotTell(Objects.requireNonNullElse(start.reason(), Reason.PERIOD), both);
            }
            if (end.standing() == Checked.Standing.CANNOT_TELL) {
                return Answer.cannotTell(Objects.requireNonNullElse(end.reason(), Reason.PERIOD), both);
            }
            return start.standing() == Checked.Standing.BORNE_OUT && end.standing() == Checked.Standing.BORNE_OUT
                    ? Answer.borneOut(both)
                    : Answer.otherwise(both);
        }
        if (end.standing() != Checked.Standing.BORNE_OUT) {
            return end;
        }
        var period = end.sources().getFirst().period();
        var earlier = kept.figures.stream()
                .takeWhile(each -> !each.period().code().equals(period))
                .toList();
        return earlier.reversed().stream()
                .filter(each -> says(kept, each, from))
                .findFirst()
                .map(each -> Answer.borneOut(
                        List.of(source(kept, each), end.sources().getFirst())))
                .orElseGet(() -> Answer.cannotTell(
                        Reason.PERIOD,
                        Stream.concat(
                                        end.sources().stream(),
                                        earlier.reversed().stream().map(each -> source(kept, each)))
                                .toList()));
    }

    /**
     * The figure that is meant: of the whole year that is said, or what was counted last in it; without a year, the last one until the day.
     * What comes up over time is meant only for whole years.
     */
    private static @Nullable Observed meant(Line kept, Figure said, LocalDate on) {
        boolean flow = kept.line.text().kept() == Kept.FLOW;
        var fit = kept.figures.stream()
                .filter(each -> said.year() == null || each.period().last().getYear() == said.year())
                .filter(each -> !flow || each.period().kind() == Period.Kind.YEAR)
                .toList();
        var year = fit.stream()
                .filter(each -> each.period().kind() == Period.Kind.YEAR)
                .toList();
        if (said.year() != null && !year.isEmpty()) {
            return year.getLast();
        }
        if (fit.isEmpty()) {
            return null;
        }
        var last = fit.getLast();
        boolean closes = said.year() == null
                || on.getYear() == said.year()
                || last.period().last().getDayOfYear() == last.period().last().lengthOfYear();
        return closes ? last : null;
    }

    private boolean says(Line kept, Observed figure, Figure said) {
        var amount = amount(kept, figure);
        return amount != null && said.isIn(unit(kept)) && said.says(amount, unit(kept));
    }

    private static @Nullable BigDecimal amount(Line kept, Observed figure) {
        var measure = kept.measure;
        int per = measure == null || measure.per() == null ? 1 : measure.per();
        return figure.figure() == null ? null : figure.figure().amount(per);
    }

    private TextReader.Named unit(Line kept) {
        return unit(kept.measure);
    }

    /** What a unit of measure is to the reader, by most of its names and signs; where they do not agree, it is held against nothing. */
    TextReader.Named unit(@Nullable Measure measure) {
        if (measure == null) {
            return new TextReader.Named(BigDecimal.ONE, null);
        }
        if (measure.per() != null && measure.per() == 100) {
            return new TextReader.Named(BigDecimal.ONE, "%");
        }
        if (measure.sign() == null) {
            return new TextReader.Named(BigDecimal.ONE, null);
        }
        var votes = new HashMap<String, List<TextReader.Named>>();
        Stream.of(measure.name(), measure.sign())
                .flatMap(each -> Stream.concat(Stream.of(each.original()), each.translations().values().stream()))
                .distinct()
                .map(reader::unit)
                .filter(each -> each.unit() != null)
                .forEach(each -> votes.computeIfAbsent(
                                each.unit() + " " + each.factor().stripTrailingZeros(), any -> new ArrayList<>())
                        .add(each));
        if (votes.isEmpty()) {
            return new TextReader.Named(BigDecimal.ONE, null);
        }
        int most = votes.values().stream().mapToInt(List::size).max().orElseThrow();
        var named = votes.values().stream().filter(each -> each.size() == most).toList();
        return named.size() == 1 ? named.getFirst().getFirst() : UNKNOWN;
    }

    private static List<Source> some(Line kept, Figure said) {
        var ofYear = kept.figures.stream()
                .filter(each -> said.year() != null && each.period().last().getYear() == said.year())
                .toList();
        return (ofYear.isEmpty() ? kept.figures : ofYear)
                .reversed().stream().map(each -> source(kept, each)).toList();
    }

    static Source latest(Line kept) {
        return source(kept, kept.figures.isEmpty() ? null : kept.figures.getLast());
    }

    private static Source source(Line kept, @Nullable Observed figure) {
        return new Source(
                kept.unit,
                kept.line.name(),
                kept.line.id(),
                figure == null ? null : figure.period().code(),
                figure == null ? null : amount(kept, figure),
                kept.measure == null ? null : kept.measure.sign(),
                null,
                List.of(),
                figure == null || figure.stance() == Stance.DERIVED ? null : figure.id(),
                null,
                null,
                null);
    }
}
