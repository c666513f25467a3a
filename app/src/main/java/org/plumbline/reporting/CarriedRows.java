package org.plumbline.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    /** A sending, with the inner number of its unit. */
    record Sending(UUID step, int node) {}

    /** The sending with a receipt. */
    Sending sending(CarryReturn deed) {
        return sql.sql("""
                        SELECT s.id, r.node FROM reporting.step s JOIN reporting.return r ON r.id = s.return_id
                         WHERE s.receipt = :receipt AND r.id = :id
                        """)
                .param("receipt", deed.receipt())
                .param("id", deed.id())
                .query((row, n) -> new Sending(row.getObject("id", UUID.class), row.getInt("node")))
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
        record Before(int node, String receipt, Instant at) {}
        var found = new HashMap<Integer, Carrying.Taken>();
        List<Before> before = sql.sql("""
                        SELECT r.node, s.receipt, s.known_from
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
