package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureRows.Cell;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which indicators are made of which, and the figures of parts. Runs inside a transaction. */
@Component
class CompositeRows {

    private final JdbcClient sql;

    CompositeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A part of a version of a composite, by inner numbers; with the unit of measure that its definition knows. */
    record Part(int whole, int version, int part, @Nullable String measure) {}

    /** One unit, cut and period for which a composite has a figure, or may have. */
    record Place(int node, String cut, Period period) {}

    void insert(int key, int version, CompositeText composite) {
        var parts = composite.parts();
        sql.sql("""
                        INSERT INTO indicator.ingredient (indicator_key, version, sort, part_key, weight, least, most, direction,
                                                    trait, comparison, trait_value, measure)
                        SELECT :key, :version, p.sort, i.indicator_key, p.weight, p.least, p.most, p.direction,
                               p.trait, p.comparison, p.trait_value, d.measure
                          FROM unnest(:ids::uuid[], :weights::numeric[], :leasts::numeric[], :mosts::numeric[], :directions::text[],
                                      :traits::text[], :comparisons::text[], :values::text[])
                               WITH ORDINALITY AS p (id, weight, least, most, direction, trait, comparison, trait_value, sort)
                          JOIN indicator.indicator i ON i.id = p.id
                          JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                        """)
                .param("key", key)
                .param("version", version)
                .param("ids", Texts.of(parts, PartText::indicator))
                .param("weights", Texts.of(parts, each -> each.weight().toPlainString()))
                .param("leasts", Texts.of(parts, each -> of(each).least()))
                .param("mosts", Texts.of(parts, each -> of(each).most()))
                .param("directions", Texts.of(parts, each -> of(each).direction()))
                .param(
                        "traits",
                        Texts.of(
                                parts,
                                each -> each.applies() == null
                                        ? null
                                        : each.applies().trait()))
                .param(
                        "comparisons",
                        Texts.of(
                                parts,
                                each -> each.applies() == null
                                        ? null
                                        : each.applies().comparison()))
                .param(
                        "values",
                        Texts.of(
                                parts,
                                each -> each.applies() == null
                                        ? null
                                        : each.applies().value()))
                .update();
    }

    private record Scaled(
            @Nullable Object least,
            @Nullable Object most,
            @Nullable Object direction) {}

    private static Scaled of(PartText part) {
        var scale = part.scale();
        return scale == null
                ? new Scaled(null, null, null)
                : new Scaled(scale.least().toPlainString(), scale.most().toPlainString(), scale.direction());
    }

    /** Every part that any version of any composite has or had. */
    List<Part> parts() {
        return sql.sql(
                        "SELECT indicator_key, version, part_key, measure FROM indicator.ingredient ORDER BY indicator_key, version, sort")
                .query((row, n) -> new Part(
                        row.getInt("indicator_key"),
                        row.getInt("version"),
                        row.getInt("part_key"),
                        row.getString("measure")))
                .list();
    }

    /** Of some series, those of indicators of which composites are made. */
    Map<Long, Cell> ofParts(Collection<Long> series) {
        var found = new HashMap<Long, Cell>();
        sql.sql("""
                        SELECT s.series, s.indicator_key, s.node, s.cut FROM indicator.series s
                         WHERE s.series = ANY (:series::bigint[])
                           AND EXISTS (SELECT 1 FROM indicator.ingredient p WHERE p.part_key = s.indicator_key)
                        """)
                .param("series", Texts.of(series))
                .query((row, n) -> found.put(
                        row.getLong("series"),
                        new Cell(row.getInt("indicator_key"), row.getInt("node"), row.getString("cut"))))
                .list();
        return found;
    }

    /** What is known of indicators by their inner numbers. */
    record Named(UUID id, String code) {}

    Map<Integer, Named> named(Collection<Integer> keys) {
        var found = new HashMap<Integer, Named>();
        sql.sql("SELECT indicator_key, id, code FROM indicator.indicator WHERE indicator_key = ANY (:keys::int[])")
                .param("keys", Texts.of(keys))
                .query((row, n) -> found.put(
                        row.getInt("indicator_key"), new Named(row.getObject("id", UUID.class), row.getString("code"))))
                .list();
        return found;
    }

    /** The codes of indicators by their identifiers. */
    Map<UUID, String> codes(Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        sql.sql("SELECT id, code FROM indicator.indicator WHERE id = ANY (:ids::uuid[])")
                .param("ids", Texts.of(ids))
                .query((row, n) -> found.put(row.getObject("id", UUID.class), row.getString("code")))
                .list();
        return found;
    }

    /** What stands in some cells within a run of days. */
    Map<Cell, List<Observed>> figures(Collection<Cell> cells, LocalDate from, LocalDate until) {
        var all = List.copyOf(cells);
        var found = new LinkedHashMap<Cell, List<Observed>>();
        sql.sql(Sql.file("/org/plumbline/indicator/part-figures.sql"))
                .param("keys", Texts.of(all, Cell::indicatorKey))
                .param("nodes", Texts.of(all, Cell::node))
                .param("cuts", Texts.of(all, Cell::cut))
                .param("from", from)
                .param("until", until)
                .query((row, n) -> found.computeIfAbsent(
                                new Cell(row.getInt("indicator_key"), row.getInt("node"), row.getString("cut")),
                                any -> new ArrayList<>())
                        .add(ObservedRows.observed(row, n)))
                .list();
        return found;
    }

    /** A trait of a unit over a time. */
    record Trait(int node, String name, String value, LocalDate from, LocalDate to) {}

    List<Trait> traits(Collection<Integer> nodes, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : sql.sql("""
                                SELECT node, name, value, valid_from, valid_to FROM organisation.trait
                                 WHERE node = ANY (:nodes::int[]) AND name = ANY (:names::text[])
                                """)
                        .param("nodes", Texts.of(nodes))
                        .param("names", Texts.of(names))
                        .query((row, n) -> new Trait(
                                row.getInt("node"),
                                row.getString("name"),
                                row.getString("value"),
                                IndicatorFacts.day(row, "valid_from"),
                                IndicatorFacts.day(row, "valid_to")))
                        .list();
    }

    /**
     * Where the figures of some indicators stand for periods that end on a day or later, in which cuts and for which periods; those that
     * are added up from others too, with what waits: a definition finds the same whether or not a fold came before it.
     *
     * @param node at this unit alone; null everywhere
     */
    List<Place> places(Collection<Integer> keys, @Nullable Integer node, LocalDate from) {
        return sql.sql("""
                        SELECT DISTINCT s.node, s.cut, o.starts, o.ends
                          FROM indicator.series s
                          JOIN indicator.observation o ON o.series = s.series AND o.known_to = 'infinity' AND o.ends > :from::date
                         WHERE s.indicator_key = ANY (:keys::int[]) AND (:node::int IS NULL OR s.node = :node)
                           AND o.stance <> 'CONTESTED'
                        UNION
                        SELECT p.node, p.cut, p.starts, p.ends
                          FROM indicator.part_sum p
                         WHERE p.indicator_key = ANY (:keys::int[]) AND (:node::int IS NULL OR p.node = :node) AND p.ends > :from::date
                        UNION
                        SELECT a.node, d.cut, d.starts, d.ends
                          FROM indicator.part_delta d
                         CROSS JOIN LATERAL (SELECT d.whole WHERE d.whole IS NOT NULL
                                             UNION ALL
                                             SELECT u.node FROM indicator.above(d.node, d.indicator_key, d.ends - 1) AS u (node)
                                              WHERE d.whole IS NULL) a (node)
                         WHERE d.indicator_key = ANY (:keys::int[]) AND (:node::int IS NULL OR a.node = :node) AND d.ends > :from::date
                        """)
                .param("keys", Texts.of(keys))
                .param("node", node)
                .param("from", from)
                .query((row, n) -> new Place(row.getInt("node"), row.getString("cut"), ObservedRows.period(row)))
                .list();
    }

    /** The composites of which some part asks for one of some traits. */
    List<Integer> asking(Collection<String> traits) {
        return sql.sql(
                        "SELECT DISTINCT indicator_key FROM indicator.ingredient WHERE trait = ANY (:traits::text[]) ORDER BY indicator_key")
                .param("traits", Texts.of(traits))
                .query(Integer.class)
                .list();
    }

    boolean isMade(UUID figure) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM indicator.contribution WHERE observation = :figure)")
                .param("figure", figure)
                .query(Boolean.class)
                .single();
    }
}
