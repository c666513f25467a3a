package org.plumbline.directive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a directive, the latest first: by which post, and when the installation came to know it. */
@Component
public class History {

    private static final int MOST_KEPT = 2_000;

    private final Map<Asked, Counted> kept = new ConcurrentHashMap<>();
    private final Store store;
    private final JdbcClient sql;
    private final Shelf shelf;
    private final Installation installation;

    History(Store store, JdbcClient sql, Shelf shelf, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.shelf = shelf;
        this.installation = installation;
    }

    /** A happening, by its stable name. {@code count} is how many of that name one post left on one day. */
    public record Entry(String name, String actor, Instant knownAt, int count) {}

    /** The latest entries, with the papers joined to it; many of one kind by one post on one day stand as one. */
    public List<Entry> of(Scope scope, UUID directive, int most) {
        return store.read(scope, () -> {
            var happened = happened(shelf.get(directive).id());
            var asked = new Asked(happened.records(), most, installation.zone());
            var known = kept.get(asked);
            if (known != null && known.happenings() == happened.count()) {
                return known.entries();
            }
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            var entries = read(asked);
            kept.put(asked, new Counted(happened.count(), entries));
            return entries;
        });
    }

    /**
     * The document with the papers joined to it that are in the reader's sight, and how much happened to them. Happenings are
     * never changed or taken away, so as many as before are the same as before.
     */
    private Happened happened(UUID directive) {
        return sql.sql("""
                        WITH record AS MATERIALIZED (
                            SELECT id FROM directive.directive WHERE id = :directive OR joined_to = :directive
                        )
                        SELECT (SELECT array_agg(id ORDER BY id) FROM record) AS records,
                               (SELECT count(*) FROM store.happening WHERE about = ANY (ARRAY(SELECT id FROM record))) AS count
                        """)
                .param("directive", directive)
                .query((row, n) -> new Happened(Rows.list(row, "records", UUID.class), row.getLong("count")))
                .single();
    }

    private List<Entry> read(Asked asked) {
        return sql.sql(Sql.file("/org/plumbline/directive/history.sql"))
                .param("records", Rows.texts(asked.records()))
                .param("zone", asked.zone().getId())
                .param("most", asked.most())
                .query((row, n) -> new Entry(
                        row.getString("name"),
                        row.getString("actor"),
                        Rows.instant(row, "known_at"),
                        row.getInt("count")))
                .list();
    }

    private record Happened(List<UUID> records, long count) {}

    private record Asked(List<UUID> records, int most, ZoneId zone) {}

    private record Counted(long happenings, List<Entry> entries) {

        Counted {
            entries = List.copyOf(entries);
        }
    }
}
