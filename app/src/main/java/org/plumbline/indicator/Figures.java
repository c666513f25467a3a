package org.plumbline.indicator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of many series at once, in the shape that a judge needs: for other modules, and for what is drawn. */
@Component
public class Figures {

    private final Store store;
    private final JdbcClient sql;
    private final Wholes wholes;

    Figures(Store store, JdbcClient sql, Wholes wholes) {
        this.store = store;
        this.sql = sql;
        this.wholes = wholes;
    }

    /**
     * The figures of each series, by the end of their periods, as known at an instant; a series without any is not in the map.
     * What is still being written at that instant is left out, see {@link Store#settled}. Those that are made of figures below are
     * among them, exact to the last commit; as known before, from the figures known then.
     *
     * @param knownAt null for all that is known
     */
    public Map<Long, List<Observed>> of(Scope scope, Collection<Long> series, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var settled = knownAt == null ? null : store.settled(knownAt);
            var found = stated(sql, series, Objects.requireNonNullElse(settled, Store.ALL_KNOWN));
            wholes.add(series, settled, found);
            return found;
        });
    }

    /** The same, all that is known, in a transaction that sees everything already: for checks of one moment. */
    public static Map<Long, List<Observed>> of(JdbcClient sql, Collection<Long> series) {
        var found = stated(sql, series, Store.ALL_KNOWN);
        new Wholes(sql, Judging.ofEverything()).add(series, null, found);
        return found;
    }

    /** What was stated in the series, without what is made of figures below. Runs inside a transaction. */
    static Map<Long, List<Observed>> stated(JdbcClient sql, Collection<Long> series, Instant known) {
        var found = new LinkedHashMap<Long, List<Observed>>();
        sql.sql(Sql.file("/org/plumbline/indicator/observed.sql"))
                .param("series", Texts.of(series))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(ObservedRows::observed)
                .list()
                .forEach(each -> found.computeIfAbsent(each.series(), any -> new ArrayList<>())
                        .add(each));
        return found;
    }

    /** The series of an indicator, a unit and a cut, if a figure or a promise was ever made on it. */
    public Optional<Series> series(Scope scope, UUID indicator, int node, String cut) {
        return store.read(scope, () -> find(indicator, node, cut));
    }

    /** The uncut series of a unit, of indicators whose code comes first: more than any unit keeps. */
    public List<Series> ofUnit(Scope scope, int node) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT s.series, i.id, i.indicator_key, s.node, s.cut
                          FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE s.node = :node AND s.cut = ''
                         ORDER BY i.code_key, s.series
                         LIMIT 2000
                        """)
                        .param("node", node)
                        .query(ObservedRows::series)
                        .list());
    }

    /** The uncut series of many units, of some indicators. */
    public List<Series> ofUnits(Scope scope, Collection<Integer> nodes, Collection<UUID> indicators) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT s.series, i.id, i.indicator_key, s.node, s.cut
                          FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE s.node = ANY (:nodes::int[]) AND i.id = ANY (:indicators::uuid[]) AND s.cut = ''
                         ORDER BY s.series
                        """)
                        .param("nodes", Texts.of(nodes))
                        .param("indicators", Texts.of(indicators))
                        .query(ObservedRows::series)
                        .list());
    }

    /**
     * The series, begun if nobody did so before. Part of the transaction of a write, which holds it from then on: whoever
     * changes its figures waits.
     */
    public Series keep(UUID indicator, int node, String cut) {
        return keep(indicator, List.of(node), cut).values().iterator().next();
    }

    /** The same for many units, by their nodes: two statements, however many they are. */
    public Map<Integer, Series> keep(UUID indicator, Collection<Integer> nodes, String cut) {
        sql.sql("""
                        INSERT INTO indicator.series (indicator_key, node, cut)
                        SELECT i.indicator_key, n.node, :cut
                          FROM indicator.indicator i CROSS JOIN unnest(:nodes::int[]) AS n (node)
                         WHERE i.id = :indicator
                         ORDER BY n.node
                        ON CONFLICT (indicator_key, node, cut) DO NOTHING
                        """)
                .param("indicator", indicator)
                .param("nodes", Texts.of(nodes))
                .param("cut", cut)
                .update();
        var kept = new LinkedHashMap<Integer, Series>();
        sql.sql("""
                        SELECT s.series, i.id, i.indicator_key, s.node, s.cut
                          FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE i.id = :indicator AND s.node = ANY (:nodes::int[]) AND s.cut = :cut
                         ORDER BY s.series
                           FOR UPDATE OF s
                        """)
                .param("indicator", indicator)
                .param("nodes", Texts.of(nodes))
                .param("cut", cut)
                .query(ObservedRows::series)
                .list()
                .forEach(each -> kept.put(each.node(), each));
        return kept;
    }

    /** The definitions in force now of some indicators, by their identifiers. */
    public Map<UUID, Judged> judged(Scope scope, Collection<UUID> indicators) {
        return store.read(scope, () -> {
            var found = new LinkedHashMap<UUID, Judged>();
            sql.sql(Sql.file("/org/plumbline/indicator/judged.sql"))
                    .param("indicators", Texts.of(indicators))
                    .query(ObservedRows::judged)
                    .list()
                    .forEach(each -> found.put(each.indicator(), each));
            return found;
        });
    }

    private Optional<Series> find(UUID indicator, int node, String cut) {
        return sql.sql("""
                        SELECT s.series, i.id, i.indicator_key, s.node, s.cut
                          FROM indicator.series s JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE i.id = :indicator AND s.node = :node AND s.cut = :cut
                        """)
                .param("indicator", indicator)
                .param("node", node)
                .param("cut", cut)
                .query(ObservedRows::series)
                .optional();
    }
}
