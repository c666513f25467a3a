package org.plumbline.directive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a directive, the latest first: by which post, and when the installation came to know it. */
@Component
public class History {

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
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/history.sql"))
                        .param("directive", shelf.get(directive).id())
                        .param("zone", installation.zone().getId())
                        .param("most", most)
                        .query((row, n) -> new Entry(
                                row.getString("name"),
                                row.getString("actor"),
                                Rows.instant(row, "known_at"),
                                row.getInt("count")))
                        .list());
    }
}
