package org.plumbline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to records, the latest first: by which post, and when the installation came to know it. */
@Component
public class History {

    /** So many happenings of one day and record are counted; ten thousand units may answer on one day. */
    static final int MOST_OF_A_DAY = 1_000;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    History(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /**
     * A happening, by its stable name.
     *
     * @param count how many of that name one post left on one day; with {@code atLeast} there may have been more
     */
    public record Entry(String name, String actor, Instant knownAt, int count, boolean atLeast) {}

    /** The latest entries of one record. */
    public List<Entry> of(Scope scope, UUID record, int most) {
        return of(scope, List.of(record), most);
    }

    /**
     * The latest entries of records that are one thing, such as joined papers; many of one kind by one post on one day
     * stand as one.
     *
     * @param records what the caller has found to be open to the scope
     */
    public List<Entry> of(Scope scope, List<UUID> records, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/store/history.sql"))
                        .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                        .param("zone", installation.zone().getId())
                        .param("most", most)
                        .param("many", MOST_OF_A_DAY)
                        .query((row, n) -> new Entry(
                                row.getString("name"),
                                row.getString("actor"),
                                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                                row.getInt("count"),
                                row.getBoolean("at_least")))
                        .list());
    }
}
