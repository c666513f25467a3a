package org.plumbline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a record, the latest first: by which post, and when the installation came to know it. */
@Component
public class History {

    /** So many happenings are looked through: a directive to every commune gathers tens of thousands. */
    private static final int LATEST = 2_000;

    private final Store store;
    private final JdbcClient sql;

    History(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A happening, by its stable name. {@code count} is how many of that name one post left on one day in a row. */
    public record Entry(String name, String actor, Instant knownAt, int count) {}

    /**
     * The latest entries; many of one kind by one post on one day stand as one.
     *
     * @param about a record that the caller has found to be open to the scope
     */
    public List<Entry> of(Scope scope, UUID about, int most) {
        return store.read(
                scope,
                () -> sql.sql("""
                            SELECT name, actor, max(known_at) AS known_at, count(*)::int AS count
                              FROM (SELECT name, actor, known_at FROM store.happening
                                     WHERE about = :about ORDER BY seq DESC LIMIT :latest) AS latest
                             GROUP BY name, actor, date_trunc('day', known_at)
                             ORDER BY max(known_at) DESC
                             LIMIT :most
                            """)
                        .param("about", about)
                        .param("latest", LATEST)
                        .param("most", most)
                        .query((row, n) -> new Entry(
                                row.getString("name"),
                                row.getString("actor"),
                                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                                row.getInt("count")))
                        .list());
    }
}
