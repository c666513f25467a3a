package org.plumbline.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that a round asks for, of every unit that owes them, as known at an instant: whichever way they came. */
@Component
public class RoundFigures {

    private static final int MOST_UNITS = 2_000;

    private final Store store;
    private final JdbcClient sql;
    private final Figures figures;
    private final IndicatorList indicators;
    private final Measures measures;

    RoundFigures(Store store, JdbcClient sql, Figures figures, IndicatorList indicators, Measures measures) {
        this.store = store;
        this.sql = sql;
        this.figures = figures;
        this.indicators = indicators;
        this.measures = measures;
    }

    /** A figure that is asked for, of a unit; null where it was not stated. */
    public record Stated(
            UUID unit,
            Wording name,
            RegimeLineAsked line,
            @Nullable Observed figure) {}

    /** A line of the round, with what it asks for. */
    public record RegimeLineAsked(
            UUID line,
            UUID indicator,
            Period period,
            DefinitionText text,
            @Nullable Measure measure,
            int per) {}

    private record Owing(int node, UUID unit, Wording name) {}

    /**
     * The figures of a round, unit by unit and in the order of its lines.
     *
     * @param unit of this unit alone; null for all in sight
     */
    public List<Stated> of(Scope scope, Opened opened, @Nullable UUID unit, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var lines = lines(scope, opened);
            var owing = owing(opened, unit);
            var series = series(lines, owing);
            var found = figures.of(scope, series.values(), knownAt);
            var all = new ArrayList<Stated>();
            for (var each : owing) {
                for (var line : lines) {
                    var of = series.get(each.node + "/" + line.indicator());
                    all.add(new Stated(
                            each.unit,
                            each.name,
                            line,
                            of == null ? null : stated(found.getOrDefault(of, List.of()), line.period())));
                }
            }
            return all;
        });
    }

    private static @Nullable Observed stated(List<Observed> figures, Period period) {
        return figures.stream()
                .filter(each -> each.period().equals(period)
                        && (each.stance() == Stance.REPORTED || each.stance() == Stance.DERIVED))
                .findFirst()
                .orElse(null);
    }

    private List<RegimeLineAsked> lines(Scope scope, Opened opened) {
        var asked = opened.version().dueIn(opened.round().period());
        var defined = indicators.defined(
                scope, asked.stream().map(each -> each.indicator()).toList());
        var all = measures.all(scope);
        return asked.stream()
                .map(line -> {
                    var period = line.period(opened.round().period());
                    var text = Objects.requireNonNull(defined.get(line.indicator()))
                            .inForce(period.last())
                            .text();
                    var measure = text.measure() == null ? null : all.get(text.measure());
                    var per =
                            text.shape() != Shape.RATIO || measure == null || measure.per() == null ? 1 : measure.per();
                    return new RegimeLineAsked(line.id(), line.indicator(), period, text, measure, per);
                })
                .toList();
    }

    private List<Owing> owing(Opened opened, @Nullable UUID unit) {
        return sql.sql("""
                        SELECT d.node, u.id, u.name::text AS name
                          FROM reporting.duty d JOIN organisation.named_unit u ON u.node = d.node
                         WHERE d.round = :round AND (:unit::uuid IS NULL OR u.id = :unit::uuid)
                         ORDER BY u.search_key, d.node LIMIT :most
                        """)
                .param("round", opened.round().key())
                .param("unit", unit)
                .param("most", MOST_UNITS)
                .query((row, n) -> new Owing(
                        row.getInt("node"), row.getObject("id", UUID.class), Wording.of(row.getString("name"))))
                .list();
    }

    private Map<String, Long> series(List<RegimeLineAsked> lines, List<Owing> owing) {
        var found = new HashMap<String, Long>();
        sql.sql("""
                        SELECT s.series, s.node, i.id
                          FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE s.cut = '' AND s.node = ANY (:nodes::int[]) AND i.id = ANY (:indicators::uuid[])
                        """)
                .param("nodes", owing.stream().map(Owing::node).toArray(Integer[]::new))
                .param(
                        "indicators",
                        lines.stream().map(each -> each.indicator().toString()).toArray(String[]::new))
                .query((row, n) ->
                        found.put(row.getInt("node") + "/" + row.getObject("id", UUID.class), row.getLong("series")))
                .list();
        return found;
    }
}
