package org.plumbline.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of assignments that were not reached yet. */
@Component
public class Milestones {

    private final Store store;
    private final JdbcClient sql;

    Milestones(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A step on the way of an assignment. */
    public record Ahead(UUID id, UUID assignment, Wording title, Wording task, LocalDate due) {}

    /** Those of these assignments that are not reached, by their day. */
    public List<Ahead> ahead(Scope scope, Collection<UUID> assignments) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT m.id, m.assignment, m.title::text AS title, a.title::text AS task, m.due
                          FROM programme.milestone m JOIN programme.assignment a ON a.id = m.assignment
                         WHERE m.assignment = ANY (:ids::uuid[]) AND m.reached IS NULL
                         ORDER BY m.due, m.id
                        """)
                        .param("ids", Parties.texts(assignments))
                        .query((row, n) -> new Ahead(
                                row.getObject("id", UUID.class),
                                row.getObject("assignment", UUID.class),
                                Wording.of(row.getString("title")),
                                Wording.of(row.getString("task")),
                                row.getObject("due", LocalDate.class)))
                        .list());
    }
}
