package org.plumbline.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units typed and did not send: working paper, kept cell by cell. No happening tells of it; it is gone when it is sent. */
@Component
class Drafts {

    private final JdbcClient sql;

    Drafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The typed fields of each line, by the inner numbers of units. */
    Map<Integer, Map<UUID, Map<String, String>>> of(int round, Collection<Integer> nodes) {
        var found = new HashMap<Integer, Map<UUID, Map<String, String>>>();
        sql.sql(
                        "SELECT node, line, typed::text AS typed FROM reporting.draft WHERE round = :round AND node = ANY (:nodes)")
                .param("round", round)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> found.computeIfAbsent(row.getInt("node"), any -> new HashMap<>())
                        .put(
                                row.getObject("line", UUID.class),
                                Json.read(row.getString("typed"), Fields.class).fields()))
                .list();
        return found;
    }

    private record Fields(Map<String, String> fields) {}

    /** Keeps what is typed of some lines; a line of which nothing is typed any more is forgotten. */
    void put(Scope scope, int round, int node, Map<UUID, Map<String, String>> cells, Instant now) {
        cells.forEach((line, fields) -> {
            if (fields.isEmpty()) {
                sql.sql("DELETE FROM reporting.draft WHERE round = :round AND node = :node AND line = :line")
                        .param("round", round)
                        .param("node", node)
                        .param("line", line)
                        .update();
                return;
            }
            sql.sql("""
                            INSERT INTO reporting.draft (round, node, line, typed, actor, saved)
                            VALUES (:round, :node, :line, :typed::jsonb, :actor, :saved)
                            ON CONFLICT (round, node, line) DO UPDATE
                               SET typed = excluded.typed, actor = excluded.actor, saved = excluded.saved
                            """)
                    .param("round", round)
                    .param("node", node)
                    .param("line", line)
                    .param("typed", Json.write(new Fields(fields)))
                    .param("actor", scope.name())
                    .param("saved", Store.timestamp(now))
                    .update();
        });
    }

    /** Forgets all that is typed for a round. */
    void clear(int round, int node) {
        sql.sql("DELETE FROM reporting.draft WHERE round = :round AND node = :node")
                .param("round", round)
                .param("node", node)
                .update();
    }
}
