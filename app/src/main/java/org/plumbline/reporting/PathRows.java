package org.plumbline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of paths of approval and of deputies. */
@Component
class PathRows {

    private final JdbcClient sql;

    PathRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A path as it stands: when it was laid down, by whom, and its posts. */
    record Laid(LocalDate on, String actor, List<UUID> posts) {}

    Optional<Laid> laid(int node, ApprovalSide side) {
        return sql.sql("""
                        SELECT a.on_day, a.actor, ARRAY(SELECT p.post FROM reporting.approval_post p
                                                         WHERE p.path = a.id ORDER BY p.place) AS posts
                          FROM reporting.approval_path a
                         WHERE a.node = :node AND a.side = :side AND a.known_to = 'infinity'
                        """)
                .param("node", node)
                .param("side", side.name())
                .query((row, n) -> new Laid(RegimeRows.day(row, "on_day"), row.getString("actor"), List.of((UUID[])
                        row.getArray("posts").getArray())))
                .optional();
    }

    void layDown(LayDownPath deed, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        UPDATE reporting.approval_path SET known_to = :knownAt
                         WHERE node = :node AND side = :side AND known_to = 'infinity'
                        """)
                .param("node", node)
                .param("side", deed.side().name())
                .param("knownAt", RegimeRows.at(knownAt))
                .update();
        sql.sql("""
                        INSERT INTO reporting.approval_path (id, node, side, on_day, actor, known_from)
                        VALUES (:id, :node, :side, :on, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("node", node)
                .param("side", deed.side().name())
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("knownAt", RegimeRows.at(knownAt))
                .update();
        sql.sql("""
                        INSERT INTO reporting.approval_post (path, place, post)
                        SELECT :id, p.place, p.post FROM unnest(:posts::uuid[]) WITH ORDINALITY AS p (post, place)
                        """).param("id", deed.id()).param("posts", texts(deed.posts())).update();
    }

    void name(NameDeputy deed, int node, Scope scope, Instant knownAt) {
        sql.sql("""
                        INSERT INTO reporting.deputy (id, node, post, deputy, from_day, to_day, reason, on_day, actor, known_from)
                        VALUES (:id, :node, :post, :deputy, :from, :to, :reason, :on, :actor, :knownAt)
                        """)
                .param("id", deed.id())
                .param("node", node)
                .param("post", deed.post())
                .param("deputy", deed.deputy())
                .param("from", deed.from())
                .param("to", deed.to())
                .param("reason", deed.reason().strip())
                .param("on", deed.on())
                .param("actor", scope.name())
                .param("knownAt", RegimeRows.at(knownAt))
                .update();
    }

    /** A deputy, held for a change: the unit of the post, and its days. */
    record Named(int node, LocalDate from, LocalDate to) {}

    Named lockDeputy(UUID id) {
        return sql.sql("""
                        SELECT d.node, d.from_day, d.to_day FROM reporting.deputy d JOIN organisation.unit u ON u.node = d.node
                         WHERE d.id = :id FOR UPDATE OF d
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Named(row.getInt("node"), RegimeRows.day(row, "from_day"), RegimeRows.day(row, "to_day")))
                .optional()
                .orElseThrow(() -> new Absent("deputy", id));
    }

    void endDeputy(UUID id, LocalDate last) {
        sql.sql("UPDATE reporting.deputy SET to_day = :last WHERE id = :id")
                .param("last", last)
                .param("id", id)
                .update();
    }

    /** Who decides in the place of posts on a day or later, by the post, in the order of their days. */
    Map<UUID, List<ApprovalPath.Deputy>> deputies(Collection<UUID> posts, LocalDate from) {
        return sql
                .sql("""
                        SELECT d.id, d.post, d.deputy, p.name::text AS name, d.from_day, d.to_day, d.reason
                          FROM reporting.deputy d LEFT JOIN organisation.post p ON p.id = d.deputy
                         WHERE d.post = ANY (:posts::uuid[]) AND d.to_day >= greatest(:from, d.from_day)
                         ORDER BY d.from_day, d.id
                        """)
                .param("posts", texts(posts))
                .param("from", from)
                .query((row, n) -> new ApprovalPath.Deputy(
                        row.getObject("id", UUID.class),
                        row.getObject("post", UUID.class),
                        row.getObject("deputy", UUID.class),
                        name(row.getString("name")),
                        RegimeRows.day(row, "from_day"),
                        RegimeRows.day(row, "to_day"),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ApprovalPath.Deputy::post));
    }

    private static @Nullable Wording name(@Nullable String name) {
        return name == null ? null : Wording.of(name);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
