package org.plumbline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to records, the latest first: by which post, and when the installation came to know it. */
@Component
public class History {

    private static final int MOST_KEPT = 2_000;

    private final Map<Asked, Counted> kept = new ConcurrentHashMap<>();
    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    History(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /** A happening, by its stable name. {@code count} is how many of that name one post left on one day. */
    public record Entry(String name, String actor, Instant knownAt, int count) {}

    /** The latest entries of one record. */
    public List<Entry> of(Scope scope, UUID record, int most) {
        return of(scope, List.of(record), most);
    }

    /**
     * The latest entries of records that are one thing, such as joined papers; many of one kind by one post on one day
     * stand as one. Happenings are never changed or taken away, so as many as before are the same as before.
     *
     * @param records what the caller has found to be open to the scope
     */
    public List<Entry> of(Scope scope, List<UUID> records, int most) {
        return store.read(scope, () -> {
            var asked = new Asked(List.copyOf(records), most, installation.zone());
            var happenings = count(asked);
            var known = kept.get(asked);
            if (known != null && known.happenings() == happenings) {
                return known.entries();
            }
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            var entries = read(asked);
            kept.put(asked, new Counted(happenings, entries));
            return entries;
        });
    }

    private long count(Asked asked) {
        return sql.sql("SELECT count(*) FROM store.happening WHERE about = ANY (:records::uuid[])")
                .param("records", texts(asked))
                .query(Long.class)
                .single();
    }

    private List<Entry> read(Asked asked) {
        return sql.sql(Sql.file("/org/plumbline/store/history.sql"))
                .param("records", texts(asked))
                .param("zone", asked.zone().getId())
                .param("most", asked.most())
                .query((row, n) -> new Entry(
                        row.getString("name"),
                        row.getString("actor"),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        row.getInt("count")))
                .list();
    }

    private static String[] texts(Asked asked) {
        return asked.records().stream().map(UUID::toString).toArray(String[]::new);
    }

    private record Asked(List<UUID> records, int most, ZoneId zone) {}

    private record Counted(long happenings, List<Entry> entries) {

        Counted {
            entries = List.copyOf(entries);
        }
    }
}
