package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads units inside the transaction of whoever asks. */
@Component
class UnitRead {

    private static final String TODAY =
            "SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON.replace(":on::date", "store.today()");

    private static final String CHILDREN = "SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON + """
             JOIN organisation.edge e ON e.node = u.node
            WHERE e.line = :line AND e.parent = :node AND e.known_to = 'infinity'
              AND e.valid_from <= :on AND e.valid_to > :on
            ORDER BY (u.kind <> 'PLACE'), u.tier NULLS LAST, u.code NULLS LAST, u.node
            """;

    private static final String PATH = "SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON + """
             JOIN organisation.closure c ON c.ancestor = u.node
            WHERE c.line = 1 AND c.descendant = :node AND c.valid_from <= :on AND c.valid_to > :on
            ORDER BY c.distance DESC
            """;

    private static final String ROOTS = "SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON + """
             JOIN organisation.edge e ON e.node = u.node
            WHERE e.line = 1 AND e.parent IS NULL AND e.known_to = 'infinity'
              AND e.valid_from <= :on AND e.valid_to > :on
            ORDER BY u.node
            """;

    private final JdbcClient sql;

    UnitRead(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Unit> find(@Nullable UUID id) {
        return sql.sql(TODAY + " WHERE u.id = :id::uuid")
                .param("id", id == null ? null : id.toString())
                .query(UnitRows::unit)
                .optional();
    }

    Optional<Unit> on(UUID id, LocalDate on) {
        return sql.sql("SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON + " WHERE u.id = :id")
                .param("id", id)
                .param("on", on)
                .query(UnitRows::unit)
                .optional();
    }

    Optional<Unit> byCode(String code) {
        return sql.sql(TODAY + " WHERE u.code = :code")
                .param("code", code)
                .query(UnitRows::unit)
                .optional();
    }

    Optional<Unit> byNode(int node) {
        return sql.sql(TODAY + " WHERE u.node = :node")
                .param("node", node)
                .query(UnitRows::unit)
                .optional();
    }

    List<Unit> byNodes(Collection<Integer> nodes) {
        return sql.sql(TODAY + " WHERE u.node = ANY (:nodes)")
                .param("nodes", UnitRows.ints(nodes))
                .query(UnitRows::unit)
                .list();
    }

    List<Unit> byIds(Collection<UUID> ids) {
        return sql.sql(TODAY + " WHERE u.id = ANY (:ids::uuid[])")
                .param("ids", UnitRows.texts(List.copyOf(ids)))
                .query(UnitRows::unit)
                .list();
    }

    List<Unit> children(int node, int line, LocalDate on) {
        return sql.sql(CHILDREN)
                .param("node", node)
                .param("line", line)
                .param("on", on)
                .query(UnitRows::unit)
                .list();
    }

    List<Unit> roots(LocalDate on) {
        return sql.sql(ROOTS).param("on", on).query(UnitRows::unit).list();
    }

    List<Unit> path(int node, LocalDate on) {
        return sql.sql(PATH)
                .param("node", node)
                .param("on", on)
                .query(UnitRows::unit)
                .list();
    }

    /** As one array, not as fifty thousand rows. */
    List<Integer> descendants(int node, int line, LocalDate on) {
        return sql.sql("""
                        SELECT coalesce(array_agg(c.descendant), '{}') FROM organisation.closure c
                         WHERE c.line = :line AND c.ancestor = :node AND c.valid_from <= :on AND c.valid_to > :on
                           AND c.distance > 0
                        """)
                .param("line", line)
                .param("node", node)
                .param("on", on)
                .query((row, n) -> List.of((Integer[]) row.getArray(1).getArray()))
                .single();
    }

    /** Which of these have something directly under them on a day. */
    Set<Integer> withChildren(Collection<Integer> nodes, LocalDate on) {
        return sql.sql("""
                        SELECT DISTINCT parent FROM organisation.edge
                         WHERE line = 1 AND parent = ANY (:nodes) AND known_to = 'infinity'
                           AND valid_from <= :on AND valid_to > :on
                        """)
                .param("nodes", UnitRows.ints(nodes))
                .param("on", on)
                .query(Integer.class)
                .set();
    }

    /** Units that live on a day, by kind, tier and membership, in the order of their founding. */
    List<Unit> living(
            UnitFilter filter, @Nullable List<Integer> members, LocalDate on, int limit, @Nullable UUID after) {
        return sql.sql("SELECT " + UnitRows.COLUMNS + " FROM " + UnitRows.NAMED_ON + """
                         WHERE u.founded <= :on AND u.ceased > :on
                           AND (:kind::text IS NULL OR u.kind = :kind)
                           AND (:tier::smallint IS NULL OR u.tier = :tier)
                           AND (:members::int[] IS NULL OR u.node = ANY (:members))
                           AND (:after::uuid IS NULL OR u.node > (SELECT a.node FROM organisation.unit a WHERE a.id = :after::uuid))
                         ORDER BY u.node
                         LIMIT :limit
                        """)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("tier", filter.tier())
                .param("members", members == null ? null : UnitRows.ints(members))
                .param("after", after == null ? null : after.toString())
                .param("on", on)
                .param("limit", limit)
                .query(UnitRows::unit)
                .list();
    }

    List<Tier> tiers() {
        return sql.sql("SELECT tier, code, name::text, rank FROM organisation.tier ORDER BY rank, tier")
                .query((row, n) -> new Tier(
                        row.getShort("tier"),
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        row.getShort("rank")))
                .list();
    }

    List<Line> lines() {
        return sql.sql("SELECT line, code, name::text FROM organisation.line ORDER BY line")
                .query((row, n) ->
                        new Line(row.getShort("line"), row.getString("code"), Wording.of(row.getString("name"))))
                .list();
    }
}
