package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Lineages;
import org.plumbline.organisation.Unit;
import org.plumbline.store.Store;
import org.plumbline.verdict.Restating;
import org.springframework.stereotype.Component;

/**
 * Series restated for the units of a day: lineage and figures are read, each with one statement, and {@link Restating} does the rest. What
 * units before gave is read whether the reader sees them or not, since a figure must not depend on its reader; it is shown only of those
 * in sight.
 */
@Component
public class Restatements {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Store store;
    private final IndicatorList indicators;
    private final Measures measures;
    private final Lineages lineages;
    private final RestatedRows rows;
    private final Judging judging;

    Restatements(
            Store store,
            IndicatorList indicators,
            Measures measures,
            Lineages lineages,
            RestatedRows rows,
            Judging judging) {
        this.store = store;
        this.indicators = indicators;
        this.measures = measures;
        this.lineages = lineages;
        this.rows = rows;
        this.judging = judging;
    }

    /**
     * What is asked for.
     *
     * @param cut the groups; empty for the whole
     * @param of the day whose units are meant; those asked for live on it
     * @param weight by what divided units are apportioned; null for not at all
     * @param from figures whose period ends then or later, {@code to} and begins then or earlier
     * @param knownAt as known at this instant, figures and reforms alike; null for all that is known
     */
    public record Question(
            UUID indicator,
            String cut,
            LocalDate of,
            @Nullable String weight,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt) {}

    /** One unit's series. */
    public Restatement of(Scope scope, int node, Question question) {
        return of(scope, List.of(node), question).values().iterator().next();
    }

    /** The series of many units, by inner numbers. */
    public Map<Integer, Restatement> of(Scope scope, Collection<Integer> nodes, Question question) {
        return store.read(scope, () -> {
            var known = question.knownAt == null ? null : store.settled(question.knownAt);
            var indicator =
                    indicators.defined(scope, List.of(question.indicator)).get(question.indicator);
            if (indicator == null) {
                throw new Absent("indicator", question.indicator);
            }
            var restating = new Restating(lineages.of(nodes, known), question.of, question.weight);
            var sources = new TreeSet<Integer>();
            nodes.forEach(node -> sources.addAll(restating.sources(node)));
            var rules = new VersionRules(indicator.versions(), measures.all(scope));
            var given = judging.reach(() -> rows.given(indicator, rules, sources, question.cut, known));
            var all = new LinkedHashMap<Integer, Restating.Series>();
            nodes.forEach(node -> all.put(node, restating.of(node, rules, given.parts())));
            var sight = rows.named(mentioned(all.values()));
            var orders = rows.orders(days(all.values()), sources, known);
            var found = new LinkedHashMap<Integer, Restatement>();
            all.forEach((node, series) -> {
                var lines = new RestatedLines(rules, given, sight, series);
                found.put(
                        node,
                        new Restatement(
                                question.indicator,
                                question.cut,
                                question.of,
                                question.weight,
                                List.copyOf(restating.weights(node)),
                                RestatedLines.changes(series.changes(), orders, sight),
                                lines.within(question.from, question.to),
                                known));
            });
            return found;
        });
    }

    /** The days on which a unit came to consist of other units, also those to come, as known at an instant. */
    public List<Restatement.Change> changes(Scope scope, Unit unit, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var known = knownAt == null ? null : store.settled(knownAt);
            var ceased = unit.ceased();
            var restating = new Restating(
                    lineages.of(List.of(unit.node()), known), ceased == null ? FAR : ceased.minusDays(1), null);
            var days = restating.changes(unit.node());
            if (days.isEmpty()) {
                return List.of();
            }
            var nodes = new TreeSet<Integer>();
            days.values().forEach(nodes::addAll);
            var sight = rows.named(nodes);
            nodes.add(unit.node());
            return RestatedLines.changes(days, rows.orders(days.keySet(), nodes, known), sight);
        });
    }

    private static Set<LocalDate> days(Collection<Restating.Series> all) {
        var days = new TreeSet<LocalDate>();
        all.forEach(series -> days.addAll(series.changes().keySet()));
        return days;
    }

    private static List<Integer> mentioned(Collection<Restating.Series> all) {
        var nodes = new TreeSet<Integer>();
        for (var series : all) {
            nodes.add(series.unit());
            series.changes().values().forEach(nodes::addAll);
            for (var each : series.figures()) {
                each.pieces().forEach(piece -> nodes.add(piece.unit()));
                each.obstacles().forEach(obstacle -> nodes.add(obstacle.unit()));
            }
        }
        return new ArrayList<>(nodes);
    }
}
