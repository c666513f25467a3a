package org.plumbline.programme;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.deed.WaiveClear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears that a post signed away. */
@Component
class Waivers {

    private final JdbcClient sql;

    Waivers(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Clear> of(UUID assignment) {
        return sql
                .sql("SELECT clear FROM programme.waiver WHERE assignment = :assignment")
                .param("assignment", assignment)
                .query(String.class)
                .list()
                .stream()
                .map(Clear::valueOf)
                .collect(Collectors.toSet());
    }

    void enter(Scope scope, WaiveClear deed, Instant knownAt) {
        sql.sql("""
                        INSERT INTO programme.waiver (assignment, clear, reason, post, actor, known_from)
                        VALUES (:assignment, :clear, :reason, :post, :actor, :knownAt)
                        ON CONFLICT (assignment, clear) DO UPDATE
                           SET reason = excluded.reason, post = excluded.post, actor = excluded.actor, known_from = excluded.known_from
                        """)
                .param("assignment", deed.assignment())
                .param("clear", deed.clear().name())
                .param("reason", deed.reason().strip())
                .param("post", scope.post())
                .param("actor", scope.name())
                .param("knownAt", AssignmentRows.instant(knownAt))
                .update();
    }
}
