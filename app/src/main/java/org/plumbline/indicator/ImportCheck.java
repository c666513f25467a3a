package org.plumbline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.ImportFile.Line;
import org.plumbline.indicator.ImportNames.Known;
import org.plumbline.indicator.ImportNames.Named;
import org.plumbline.indicator.ImportNames.Place;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Problem;

/** Holds the rows of one file against what they name, by the same rules as figures that are entered one by one. */
final class ImportCheck {

    private static final UUID NO_ID = new UUID(0, 0);

    /** What is looked up for many rows at once. */
    interface Lookup {
        Map<String, Place> units(Collection<String> written);

        Map<Named, List<Known>> indicators(Collection<Named> names);

        Map<FigureGate.Spot, BitSet> closed(Collection<FigureGate.Spot> asked);

        Problem byHand(DefinitionText text);
    }

    private final Lookup lookup;
    private final ImportReading reading;
    private final Shares shares;
    private final Map<String, Measure> measures;
    private final Map<String, Dimension> dimensions;
    private final LocalDate today;
    private final ImportErrors errors;

    private final Map<String, @Nullable Place> units = new HashMap<>();
    private final Map<Named, List<Known>> indicators = new HashMap<>();
    private final Map<FigureGate.Spot, BitSet> gates = new HashMap<>();
    private final Map<Integer, Map<LocalDate, Indicator.Version>> inForce = new HashMap<>();
    private final Map<Integer, Doubt> doubts = new TreeMap<>();
    private int empty;

    ImportCheck(
            Lookup lookup,
            ImportReading reading,
            Shares shares,
            Map<String, Measure> measures,
            Map<String, Dimension> dimensions,
            LocalDate today,
            ImportErrors errors) {
        this.lookup = lookup;
        this.reading = reading;
        this.shares = shares;
        this.measures = measures;
        this.dimensions = dimensions;
        this.today = today;
        this.errors = errors;
    }

    /** The ratios of an indicator as they were written without parts: where none is above one, shares may be meant. */
    private static final class Doubt {
        private final Known of;
        private final long row;
        private final String first;
        private BigDecimal most = BigDecimal.ZERO;

        private Doubt(Known of, long row, String first) {
            this.of = of;
            this.row = row;
            this.first = first;
        }
    }

    int empty() {
        return empty;
    }

    /** Looks up what these rows name and was not looked up before. */
    void prepare(List<Line> lines) {
        var freshUnits = new LinkedHashSet<String>();
        var freshIndicators = new LinkedHashSet<Named>();
        for (var line : lines) {
            var unit = line.get(ImportColumn.UNIT);
            if (!units.containsKey(unit)) {
                freshUnits.add(unit);
            }
            var named = named(line);
            if (!indicators.containsKey(named)) {
                freshIndicators.add(named);
            }
        }
        if (!freshUnits.isEmpty()) {
            var found = lookup.units(freshUnits);
            freshUnits.forEach(each -> units.put(each, found.get(each)));
        }
        if (!freshIndicators.isEmpty()) {
            indicators.putAll(lookup.indicators(freshIndicators));
        }
        gates(lines);
    }

    private void gates(List<Line> lines) {
        var asked = new LinkedHashSet<FigureGate.Spot>();
        for (var line : lines) {
            var known = indicators.getOrDefault(named(line), List.of());
            var period = reading.period(line, ImportReading.fresh());
            if (known.size() == 1 && period != null) {
                var ask = new FigureGate.Spot(known.getFirst().id(), period);
                if (!gates.containsKey(ask)) {
                    asked.add(ask);
                }
            }
        }
        if (!asked.isEmpty()) {
            var found = lookup.closed(asked);
            asked.forEach(each -> gates.put(each, found.getOrDefault(each, new BitSet())));
        }
    }

    private static Named named(Line line) {
        return new Named(line.get(ImportColumn.OWNER), line.get(ImportColumn.INDICATOR));
    }

    /** The figure that a row says; null if it says none or something is wrong with it. */
    @Nullable
    ImportedRow check(Line line) {
        if (ImportReading.isEmpty(line)) {
            empty++;
            return null;
        }
        var problems = ImportReading.fresh();
        var row = row(line, problems);
        if (problems.isEmpty()) {
            return row;
        }
        for (var problem : problems) {
            var column = problem.field() == null
                    ? null
                    : ImportColumn.find(problem.field()).orElse(null);
            errors.add(
                    line.number(),
                    column == null ? null : column.code(),
                    column == null ? "" : line.get(column),
                    problem);
        }
        return null;
    }

    private @Nullable ImportedRow row(Line line, List<Problem> problems) {
        var place = place(line, problems);
        var known = known(line, problems);
        var period = reading.period(line, problems);
        var state = reading.state(line, problems);
        var maturity = reading.maturity(line, problems);
        var figure = reading.figure(line, problems);
        if (!problems.isEmpty() || place == null || known == null || period == null) {
            return null;
        }
        var version = inForce(known, period);
        var text = version.text();
        if (text.composite() != null) {
            problems.add(lookup.byHand(text));
            return null;
        }
        var measure = text.measure() == null ? null : measures.get(text.measure());
        var per = text.shape() != Shape.RATIO || measure == null || measure.per() == null ? 1 : measure.per();
        if (figure != null && per > 1 && figure.value() != null) {
            figure = ofMeasure(figure, figure.value(), per, line, known);
        }
        var cut = reading.cut(line);
        var stated = new Stated(
                NO_ID,
                known.id(),
                place.site().id(),
                cut,
                period,
                state,
                maturity == null ? Maturity.FINAL : maturity,
                figure,
                ImportReading.blankToNull(line.get(ImportColumn.MEASURE)),
                ImportReading.blankToNull(line.get(ImportColumn.SOURCE)),
                null,
                null,
                null,
                ImportReading.blankToNull(line.get(ImportColumn.REASON)));
        problems.addAll(FigureRules.of(
                stated, Stance.REPORTED, new FigureRules.Known(text, per, measure, dimensions, place.site(), today)));
        var gate = gates.get(new FigureGate.Spot(known.id(), period));
        return new ImportedRow(
                line.number(),
                known.key(),
                place.site().node(),
                cut,
                version.version(),
                stated,
                maturity,
                gate != null && gate.get(place.site().node()));
    }

    private @Nullable Place place(Line line, List<Problem> problems) {
        var written = line.get(ImportColumn.UNIT);
        var place = units.get(written);
        if (place == null) {
            problems.add(Problem.at(
                    "unit", written.isEmpty() ? "bulk.unit-missing" : "bulk.unit-unknown", Map.of("value", written)));
            return null;
        }
        if (!place.answers()) {
            problems.add(Problem.at(
                    "unit", "bulk.unit-not-yours", Map.of("unit", place.site().name())));
        }
        return place;
    }

    private @Nullable Known known(Line line, List<Problem> problems) {
        var written = line.get(ImportColumn.INDICATOR);
        var known = indicators.getOrDefault(named(line), List.of());
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (known.isEmpty()) {
            problems.add(Problem.at(
                    "indicator",
                    written.isEmpty() ? "bulk.indicator-missing" : "bulk.indicator-unknown",
                    Map.of("value", written)));
        } else {
            problems.add(Problem.at(
                    "indicator",
                    "bulk.indicator-several",
                    Map.of(
                            "value",
                            written,
                            "owners",
                            known.stream().map(Known::owner).collect(Collectors.joining(", ")))));
        }
        return null;
    }

    private Indicator.Version inForce(Known known, Period period) {
        return inForce.computeIfAbsent(known.key(), any -> new HashMap<>())
                .computeIfAbsent(period.last(), day -> Indicator.inForce(known.versions(), day));
    }

    private Figure ofMeasure(Figure figure, BigDecimal value, int per, Line line, Known known) {
        if (shares == Shares.AS_SHARES) {
            return new Figure(
                    value.multiply(BigDecimal.valueOf(per)).stripTrailingZeros(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.answer(),
                    figure.rank(),
                    figure.rankOf(),
                    figure.words());
        }
        if (shares == Shares.ASKED && !figure.hasParts()) {
            var doubt = doubts.computeIfAbsent(
                    known.key(), any -> new Doubt(known, line.number(), line.get(ImportColumn.VALUE)));
            doubt.most = doubt.most.max(value.abs());
        }
        return figure;
    }

    /** Asks of which indicators all ratios look like shares of one. To be called when all rows are read. */
    void ask() {
        for (var doubt : doubts.values()) {
            if (doubt.most.signum() > 0 && doubt.most.compareTo(BigDecimal.ONE) <= 0) {
                errors.add(
                        doubt.row,
                        "value",
                        doubt.first,
                        Problem.at("value", "bulk.shares-asked", Map.of("indicator", doubt.of.code())));
            }
        }
    }
}
