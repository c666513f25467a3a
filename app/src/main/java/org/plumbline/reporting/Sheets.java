package org.plumbline.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.Series;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what a unit fills in: the lines that are due, and beside each what the unit said before. */
@Component
public class Sheets {

    private static final int MOST_HISTORY = 8;

    private final Store store;
    private final JdbcClient sql;
    private final RoundList rounds;
    private final IndicatorList indicators;
    private final Measures measures;
    private final Figures figures;
    private final Drafts drafts;
    private final DraftFiles draftFiles;

    Sheets(
            Store store,
            JdbcClient sql,
            RoundList rounds,
            IndicatorList indicators,
            Measures measures,
            Figures figures,
            Drafts drafts,
            DraftFiles draftFiles) {
        this.draftFiles = draftFiles;
        this.store = store;
        this.sql = sql;
        this.rounds = rounds;
        this.indicators = indicators;
        this.measures = measures;
        this.figures = figures;
        this.drafts = drafts;
    }

    /** The sheet of a unit for a round. */
    public Sheet of(Scope scope, UUID round, UUID unit) {
        return store.read(scope, () -> {
            var opened = rounds.get(scope, round);
            return of(scope, opened, rounds.owing(scope, opened, unit));
        });
    }

    /** The same in a transaction that is open already. */
    Sheet of(Scope scope, Opened opened, RoundList.Owing owing) {
        return of(scope, opened, List.of(owing)).getFirst();
    }

    /** The sheets of several units for one round, in their order: as many statements as for one. */
    public List<Sheet> of(Scope scope, Opened opened, List<RoundList.Owing> owing) {
        return store.read(scope, () -> {
            var version = opened.version();
            var due = version.dueIn(opened.round().period());
            var asked =
                    version.text().lines().stream().map(RegimeLine::indicator).toList();
            var defined = indicators.defined(scope, asked);
            var measure = measures.all(scope);
            var nodes = owing.stream().map(RoundList.Owing::node).toList();
            var stated = stated(scope, nodes, asked);
            var typed = drafts.of(opened.round().key(), nodes);
            var files = draftFiles.of(opened.round().key(), nodes);
            var also = also(opened, nodes, asked);
            var later = version.notDueIn(opened.round().period()).stream()
                    .map(each -> new Sheet.Later(
                            each,
                            Objects.requireNonNull(defined.get(each.indicator()))
                                    .text()
                                    .name()))
                    .toList();
            return owing.stream()
                    .map(unit -> {
                        var lines = due.stream()
                                .map(each -> line(
                                        each,
                                        Objects.requireNonNull(defined.get(each.indicator())),
                                        each.period(opened.round().period()),
                                        measure,
                                        stated.getOrDefault(new Place(unit.node(), each.indicator()), List.of()),
                                        typed.getOrDefault(unit.node(), Map.of())
                                                .getOrDefault(each.id(), Map.of()),
                                        files.getOrDefault(unit.node(), Map.of())
                                                .getOrDefault(each.id(), List.of()),
                                        also.getOrDefault(new Place(unit.node(), each.indicator()), List.of())))
                                .toList();
                        return new Sheet(opened, unit, lines, later);
                    })
                    .toList();
        });
    }

    /** Where figures stand: a unit, and one of the indicators asked for. */
    private record Place(int node, UUID indicator) {}

    /** What units themselves state of the whole; the latest period first. */
    private Map<Place, List<Observed>> stated(Scope scope, Collection<Integer> nodes, Collection<UUID> asked) {
        var series = figures.ofUnits(scope, nodes, asked);
        var all = figures.of(scope, series.stream().map(Series::series).toList(), null);
        var found = new HashMap<Place, List<Observed>>();
        for (var each : series) {
            found.put(
                    new Place(each.node(), each.indicator()),
                    all.getOrDefault(each.series(), List.of()).reversed().stream()
                            .filter(one -> one.stance() == Stance.REPORTED)
                            .toList());
        }
        return found;
    }

    private static Sheet.Line line(
            RegimeLine line,
            IndicatorList.Defined indicator,
            Period period,
            Map<String, Measure> measures,
            List<Observed> stated,
            Map<String, String> typed,
            List<EvidenceFile> files,
            List<Wording> also) {
        var text = indicator.inForce(period.last()).text();
        var measure = text.measure() == null ? null : measures.get(text.measure());
        var per = text.shape() != Shape.RATIO || measure == null || measure.per() == null ? 1 : measure.per();
        var bare = new Sheet.Line(
                line,
                period,
                indicator.code(),
                text,
                per,
                measure,
                stated.stream()
                        .filter(each -> each.period().equals(period))
                        .findFirst()
                        .orElse(null),
                stated.stream()
                        .filter(each -> each.period().last().isBefore(period.first()))
                        .findFirst()
                        .orElse(null),
                stated.stream()
                        .filter(each ->
                                each.period().first().equals(period.first().minusYears(1))
                                        && each.period().kind() == period.kind())
                        .findFirst()
                        .orElse(null),
                List.of(),
                null,
                typed,
                files,
                also);
        var earlier = stated.stream()
                .filter(each -> each.period().kind() == period.kind()
                        && each.period().last().isBefore(period.first()))
                .toList();
        var history = new ArrayList<BigDecimal>();
        for (var each : earlier) {
            var amount = bare.amount(each);
            if (amount != null && history.size() < MOST_HISTORY) {
                history.add(amount);
            }
        }
        return new Sheet.Line(
                line,
                period,
                indicator.code(),
                text,
                per,
                measure,
                bare.standing(),
                bare.last(),
                bare.yearBefore(),
                history,
                toDate(bare, text, period, earlier),
                typed,
                files,
                also);
    }

    /** What the periods of the year before this one come to; nothing where one of them is missing or nothing is added. */
    private static @Nullable BigDecimal toDate(
            Sheet.Line line, DefinitionText text, Period period, List<Observed> earlier) {
        if (text.shape() != Shape.NUMBER
                || text.kept() != Kept.FLOW
                || text.timeRule() != TimeRule.SUM
                || period.kind() == Period.Kind.YEAR
                || period.first().getDayOfYear() == 1) {
            return null;
        }
        var sum = BigDecimal.ZERO;
        var day = period.first().withDayOfYear(1);
        for (var each : earlier.reversed()) {
            if (each.period().first().equals(day)) {
                var amount = line.amount(each);
                if (amount == null) {
                    return null;
                }
                sum = sum.add(amount);
                day = each.period().ends();
            }
        }
        return day.equals(period.first()) ? sum : null;
    }

    /** Other regimes that ask the same of the units for days of this round. */
    private Map<Place, List<Wording>> also(Opened opened, Collection<Integer> nodes, Collection<UUID> asked) {
        record Other(Place place, Wording name) {}
        return sql
                .sql("""
                        SELECT DISTINCT d.node, l.indicator, v.name::text AS name
                          FROM reporting.duty d
                          JOIN reporting.round o ON o.round = d.round AND o.regime <> :regime AND o.starts < :ends AND o.ends > :starts
                          JOIN reporting.line l ON l.regime = o.regime AND l.version = o.version
                          JOIN reporting.regime_version v ON v.regime = o.regime AND v.version = o.version
                         WHERE d.node = ANY (:nodes) AND l.indicator = ANY (:asked::uuid[])
                         ORDER BY l.indicator, name
                        """)
                .param("regime", opened.regime().key())
                .param("starts", opened.round().period().first())
                .param("ends", opened.round().period().ends())
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .param("asked", asked.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Other(
                        new Place(row.getInt("node"), row.getObject("indicator", UUID.class)),
                        Wording.of(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Other::place, Collectors.mapping(Other::name, Collectors.toList())));
    }
}
