package org.plumbline.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.reporting.deed.CarryReturn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files in which returns were carried. */
@Component
class CarriedRows {

    private final JdbcClient sql;

    CarriedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A sending, with its round and its unit. */
    record Sending(UUID step, UUID round, UUID unit) {}

    /** The sending with a receipt; without one, the last handing in for approval inside the unit. */
    Sending sending(CarryReturn deed) {
        return sql.sql("""
                        SELECT s.id, o.id AS round_id, u.id AS unit
                          FROM reporting.step s
                          JOIN reporting.return r ON r.id = s.return_id
                          JOIN reporting.round o ON o.round = r.round
                          JOIN organisation.unit u ON u.node = r.node
                         WHERE r.id = :id AND s.receipt IS NOT DISTINCT FROM :receipt AND s.kind IN ('SENT', 'HANDED_IN')
                         ORDER BY s.known_from DESC LIMIT 1
                        """)
                .param("receipt", deed.receipt())
                .param("id", deed.id())
                .query((row, n) -> new Sending(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        row.getObject("unit", UUID.class)))
                .optional()
                .orElseThrow(() -> new Absent("return", deed.id()));
    }

    void put(UUID step, CarryReturn deed) {
        sql.sql("""
                        INSERT INTO reporting.carried (step, file, form, hash, content) VALUES (:step, :file, :form, :hash, :content)
                        """)
                .param("step", step)
                .param("file", deed.file())
                .param("form", deed.form().name())
                .param("hash", deed.hash())
                .param("content", deed.content())
                .update();
    }

    /** What came of the same answers when they were brought first, by the inner numbers of units. */
    Map<Integer, Carrying.Taken> earlier(int round, Collection<Integer> nodes, Collection<String> contents) {
        record Before(int node, @Nullable String receipt, Instant at) {}
        var found = new HashMap<Integer, Carrying.Taken>();
        List<Before> before = sql.sql("""
                        SELECT r.node, s.known_from,
                               coalesce(s.receipt, (SELECT t.receipt FROM reporting.step t
                                                     WHERE t.return_id = r.id AND t.kind = 'SENT' AND t.known_from > s.known_from
                                                     ORDER BY t.known_from LIMIT 1)) AS receipt
                          FROM reporting.carried c JOIN reporting.step s ON s.id = c.step JOIN reporting.return r ON r.id = s.return_id
                         WHERE c.content = ANY (:contents) AND r.round = :round AND r.node = ANY (:nodes)
                         ORDER BY s.known_from
                        """)
                .param("contents", contents.toArray(String[]::new))
                .param("round", round)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> new Before(
                        row.getInt("node"),
                        row.getString("receipt"),
                        Objects.requireNonNull(row.getTimestamp("known_from")).toInstant()))
                .list();
        before.forEach(each -> found.putIfAbsent(each.node, new Carrying.Taken(each.receipt, each.at, true)));
        return found;
    }
}
