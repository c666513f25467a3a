package org.plumbline.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit's page tells besides the unit itself: traits, places in other lines, lineage, what happened to it. */
@Component
public class UnitFacts {

    private static final int LATEST = 50;

    private final Store store;
    private final JdbcClient sql;
    private final UnitSearch search;

    UnitFacts(Store store, JdbcClient sql, UnitSearch search) {
        this.store = store;
        this.sql = sql;
        this.search = search;
    }

    /** A trait with the day since which it has this value. */
    public record Trait(String name, String value, LocalDate since) {}

    /**
     * A unit's place in a line beside the main one.
     *
     * @param parent the unit above it there, null at the top
     */
    public record Placement(
            Wording line, @Nullable UUID parentId, @Nullable Wording parent) {}

    /**
     * One step of a unit's lineage.
     *
     * @param becomes true if the unit became the other, false if it came from it
     * @param other the other unit; null when it ceased without a successor
     * @param reference how people cite the decision
     */
    public record Descent(
            String kind,
            boolean becomes,
            @Nullable UUID otherId,
            @Nullable Wording other,
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID directive,
            String weightName,
            BigDecimal weight) {}

    /** Something that happened to a unit: what, by whom, when it became known. */
    public record Change(
            String happening,
            Instant knownAt,
            String actor,
            @Nullable String reference) {}

    public List<Trait> traits(Scope scope, int node, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT t.name, t.value, t.valid_from
                                  FROM organisation.trait t JOIN organisation.unit u ON u.node = t.node
                                 WHERE t.node = :node AND t.valid_from <= :on AND t.valid_to > :on
                                 ORDER BY t.name
                                """)
                        .param("node", node)
                        .param("on", on)
                        .query((row, n) -> new Trait(
                                row.getString("name"), row.getString("value"), UnitRows.day(row, "valid_from")))
                        .list());
    }

    public List<Placement> placements(Scope scope, int node, LocalDate on) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT l.name::text AS line, p.id AS parent_id, p.name::text AS parent
                                  FROM organisation.edge e
                                  JOIN organisation.line l ON l.line = e.line
                                  LEFT JOIN organisation.named_unit p ON p.node = e.parent
                                 WHERE e.node = :node AND e.line > 1 AND e.known_to = 'infinity'
                                   AND e.valid_from <= :on AND e.valid_to > :on
                                 ORDER BY e.line
                                """)
                        .param("node", node)
                        .param("on", on)
                        .query((row, n) -> new Placement(
                                Wording.of(row.getString("line")),
                                row.getObject("parent_id", UUID.class),
                                wording(row.getString("parent"))))
                        .list());
    }

    /** What the unit was and what became of it, the earliest first. */
    public List<Descent> lineage(Scope scope, int node) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/organisation/lineage.sql"))
                        .param("node", node)
                        .query((row, n) -> new Descent(
                                row.getString("kind"),
                                row.getBoolean("becomes"),
                                row.getObject("other_id", UUID.class),
                                wording(row.getString("other")),
                                UnitRows.day(row, "on_date"),
                                row.getString("reference"),
                                row.getObject("directive", UUID.class),
                                row.getString("weight_name"),
                                row.getBigDecimal("weight")))
                        .list());
    }

    /** The living units in which a unit that has ceased goes on today. */
    public List<Unit> successors(Scope scope, int node) {
        return store.read(scope, () -> search.successors(List.of(node)).getOrDefault(node, List.of()));
    }

    /** What happened to a unit, by its own deeds and by decisions that named it, the latest first. */
    public List<Change> history(Scope scope, Unit unit) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/organisation/history.sql"))
                        .param("id", unit.id().value())
                        .param("node", unit.node())
                        .param("limit", LATEST)
                        .query((row, n) -> new Change(
                                row.getString("name"),
                                row.getTimestamp("known_at").toInstant(),
                                row.getString("actor"),
                                row.getString("reference")))
                        .list());
    }

    private static @Nullable Wording wording(@Nullable String json) {
        return json == null ? null : Wording.of(json);
    }
}
