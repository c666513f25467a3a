package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators as they are looked for: one whole, and lists by field, owner and words. */
@Component
public class IndicatorList {

    private final Store store;
    private final JdbcClient sql;
    private final IndicatorFacts facts;

    IndicatorList(Store store, JdbcClient sql, IndicatorFacts facts) {
        this.store = store;
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param field with the fields under it
     * @param owner inner number of the unit that answers for the definition
     */
    public record Filter(@Nullable UUID field, @Nullable Integer owner, String q) {

        public static Filter none() {
            return new Filter(null, null, "");
        }
    }

    /** All that fit, by field and code. */
    public List<Indicator.Line> list(Scope scope, Filter filter) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            narrow(filter, where, values);
            return lines(where.isEmpty() ? "true" : String.join(" AND ", where), values);
        });
    }

    /** An indicator by its names, and the unit that answers for it where the reader sees it. */
    public record Named(
            UUID id, String code, Wording name, @Nullable Wording owner) {}

    /** Those of which means can be made: numbers, ratios, and yes or no; by code. */
    public List<Named> parts(Scope scope) {
        return named(scope, "d.shape IN ('NUMBER', 'RATIO', 'YES_NO')");
    }

    /** Those whose figures are entered, by code: all that are not made of others. */
    public List<Named> entered(Scope scope) {
        return named(
                scope,
                "NOT EXISTS (SELECT 1 FROM indicator.ingredient g WHERE g.indicator_key = i.indicator_key AND g.version = i.version)");
    }

    private List<Named> named(Scope scope, String where) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT i.id, i.code, d.name::text AS name, u.name::text AS owner
                                  FROM indicator.indicator i
                                  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                                  LEFT JOIN organisation.named_unit u ON u.node = i.owner
                                 WHERE %s
                                 ORDER BY i.code_key, i.id
                                """.formatted(where))
                        .query((row, n) -> new Named(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                Wording.of(row.getString("name")),
                                IndicatorFacts.wording(row, "owner")))
                        .list());
    }

    /** Some indicators as a list shows them, by their identifiers. */
    public Map<UUID, Indicator.Line> named(Scope scope, Collection<UUID> ids) {
        return store.read(scope, () -> {
            var found = new HashMap<UUID, Indicator.Line>();
            lines("i.id = ANY (:ids::uuid[])", Map.of("ids", Texts.of(ids)))
                    .forEach(each -> found.put(each.id(), each));
            return found;
        });
    }

    /** The composites that an indicator is part of by their newest version, by code. */
    public List<Indicator.Line> wholes(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> lines(
                        "EXISTS (SELECT 1 FROM indicator.ingredient w JOIN indicator.indicator x ON x.indicator_key = w.part_key"
                                + " WHERE w.indicator_key = i.indicator_key AND w.version = i.version AND x.id = :id)",
                        Map.of("id", id)));
    }

    /** One indicator with all its versions and breaks. */
    public Indicator get(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var line = lines("i.id = :id", Map.of("id", id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Absent("indicator", id));
            return new Indicator(
                    line, Objects.requireNonNull(facts.versions(List.of(id)).get(id)), breaks(line.key()));
        });
    }

    /** What an indicator is, in all its versions, and where its series break; without what it takes to count who has figures. */
    public record Definition(UUID id, String code, List<Indicator.Version> versions, List<Indicator.Break> breaks) {

        public Definition {
            versions = List.copyOf(versions);
            breaks = List.copyOf(breaks);
        }

        /** A version by its number. */
        public Indicator.Version version(int number) {
            return versions.get(number - 1);
        }
    }

    /** An indicator with all its versions: what it takes to enter figures of it and to read them. */
    public record Defined(UUID id, int key, String code, List<Indicator.Version> versions) {

        public Defined {
            versions = List.copyOf(versions);
        }

        /** The definition in force for a period that ends on this day. */
        public Indicator.Version inForce(LocalDate lastDay) {
            return Indicator.inForce(versions, lastDay);
        }

        /** The newest definition. */
        public DefinitionText text() {
            return versions.getLast().text();
        }
    }

    /** Many indicators with their versions, by their identifiers; those that are not there are not in the map. */
    public Map<UUID, Defined> defined(Scope scope, Collection<UUID> ids) {
        return store.read(scope, () -> {
            var versions = facts.versions(List.copyOf(ids));
            var found = new HashMap<UUID, Defined>();
            sql.sql("SELECT id, indicator_key, code FROM indicator.indicator WHERE id = ANY (:ids::uuid[])")
                    .param("ids", Texts.of(ids))
                    .query((row, n) -> {
                        var id = row.getObject("id", UUID.class);
                        return new Defined(
                                id,
                                row.getInt("indicator_key"),
                                row.getString("code"),
                                Objects.requireNonNull(versions.get(id)));
                    })
                    .list()
                    .forEach(each -> found.put(each.id, each));
            return found;
        });
    }

    /** The definition of an indicator with its breaks: what a page about one of its figures needs. */
    public Definition definition(Scope scope, UUID id) {
        record Coded(int key, String code) {}
        return store.read(scope, () -> {
            var coded = sql.sql("SELECT indicator_key, code FROM indicator.indicator WHERE id = :id")
                    .param("id", id)
                    .query((row, n) -> new Coded(row.getInt("indicator_key"), row.getString("code")))
                    .optional()
                    .orElseThrow(() -> new Absent("indicator", id));
            return new Definition(
                    id,
                    coded.code,
                    Objects.requireNonNull(facts.versions(List.of(id)).get(id)),
                    breaks(coded.key));
        });
    }

    /**
     * Lets pass who sees the unit that answers for the definition: others are told of changes as of what is not there.
     *
     * @throws Absent for them
     */
    public void held(Scope scope, UUID id) {
        store.read(
                scope,
                () -> sql.sql("""
                                SELECT i.id FROM indicator.indicator i JOIN organisation.unit u ON u.node = i.owner
                                 WHERE i.id = :id
                                """)
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new Absent("indicator", id)));
    }

    private List<Indicator.Line> lines(String where, Map<String, ?> values) {
        record Row(
                UUID id,
                int key,
                String code,
                int version,
                Indicator.@Nullable Owner owner,
                @Nullable Wording field,
                int units,
                int rowVersion) {}
        var rows = sql.sql("""
                        SELECT i.id, i.indicator_key, i.code, i.version, i.row_version, u.id AS owner_id, u.node, u.name::text AS owner_name,
                               f.name::text AS field_name,
                               (SELECT count(DISTINCT s.node) FROM indicator.series s
                                 WHERE s.indicator_key = i.indicator_key
                                   AND EXISTS (SELECT 1 FROM indicator.observation o
                                                WHERE o.series = s.series AND o.known_to = 'infinity')) AS units
                          FROM indicator.indicator i
                          JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
                          LEFT JOIN directive.field f ON f.id = d.field
                          LEFT JOIN directive.field p ON p.id = f.parent
                          LEFT JOIN organisation.named_unit u ON u.node = i.owner
                         WHERE %s
                         ORDER BY coalesce(p.sort, f.sort), coalesce(p.code, f.code), f.parent IS NOT NULL, f.sort, i.code_key, i.id
                        """.formatted(where))
                .params(values)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getInt("indicator_key"),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getObject("owner_id") == null
                                ? null
                                : new Indicator.Owner(
                                        row.getObject("owner_id", UUID.class),
                                        row.getInt("node"),
                                        Wording.of(row.getString("owner_name"))),
                        IndicatorFacts.wording(row, "field_name"),
                        row.getInt("units"),
                        row.getInt("row_version")))
                .list();
        var versions = facts.versions(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Indicator.Line(
                        row.id,
                        row.key,
                        row.code,
                        row.version,
                        Objects.requireNonNull(versions.get(row.id)).getLast().text(),
                        row.owner,
                        row.field,
                        row.units,
                        row.rowVersion))
                .toList();
    }

    private List<Indicator.Break> breaks(int key) {
        return sql.sql("""
                        SELECT b.id, u.id AS unit, u.name::text AS unit_name, b.starts, b.reason, b.actor, b.known_from,
                               CASE WHEN b.known_to = 'infinity' THEN NULL ELSE b.known_to END AS taken_back, b.closed_reason
                          FROM indicator.break b LEFT JOIN organisation.named_unit u ON u.node = b.node
                         WHERE b.indicator_key = :key
                         ORDER BY b.starts DESC, b.known_from
                        """)
                .param("key", key)
                .query((row, n) -> new Indicator.Break(
                        row.getObject("id", UUID.class),
                        row.getObject("unit", UUID.class),
                        IndicatorFacts.wording(row, "unit_name"),
                        row.getDate("starts").toLocalDate(),
                        row.getString("reason"),
                        row.getString("actor"),
                        IndicatorFacts.instant(row, "known_from"),
                        row.getTimestamp("taken_back") == null ? null : IndicatorFacts.instant(row, "taken_back"),
                        row.getString("closed_reason")))
                .list();
    }

    private static void narrow(Filter filter, List<String> where, Map<String, Object> values) {
        if (filter.field != null) {
            where.add("(d.field = :field OR f.parent = :field)");
            values.put("field", filter.field);
        }
        if (filter.owner != null) {
            where.add("i.owner = :owner");
            values.put("owner", filter.owner);
        }
        var n = 0;
        for (var word : Folding.fold(filter.q).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                where.add("(i.name_key LIKE :word" + n + " OR i.code_key LIKE :word" + n + ")");
                values.put(
                        "word" + n++,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
    }
}
