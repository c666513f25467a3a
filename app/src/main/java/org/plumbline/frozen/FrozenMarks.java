package org.plumbline.frozen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Turn;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for each frozen page how many of its cells differ today. Whoever changes a record appends what has to be looked at again, in the same
 * transaction; it is looked at by one at a time, and before the next reader reads.
 */
@Component
class FrozenMarks implements Turn {

    private static final Scope ALL = Scope.programme();

    /** How much is looked at in one transaction, so that none lasts long. */
    private static final int AT_ONCE = 20;

    /** Any number of our own; locks of this kind are known by it alone. */
    private static final long LOCK = 0x504c_554d_4652_4f5aL;

    private final Store store;
    private final JdbcClient sql;
    private final DueList days;
    private final FrozenRows rows;
    private final FrozenNow now;
    private final FrozenChanges changes;

    FrozenMarks(Store store, JdbcClient sql, DueList days, FrozenRows rows, FrozenNow now, FrozenChanges changes) {
        this.store = store;
        this.sql = sql;
        this.days = days;
        this.rows = rows;
        this.now = now;
        this.changes = changes;
    }

    /** Looks at what waits; one statement where nothing does. Not inside of a transaction. */
    void catchUp() {
        if (store.isOpen() || !store.read(ALL, this::isAnythingDue)) {
            return;
        }
        days.catchUp();
        while (once() > 0) {
            // as long as there is something
        }
    }

    @Override
    public void take() {
        catchUp();
    }

    private boolean isAnythingDue() {
        return changes.isAnythingFrozen()
                && sql.sql("SELECT EXISTS (SELECT 1 FROM frozen.due)")
                        .query(Boolean.class)
                        .single();
    }

    private int once() {
        return IdempotencyKey.outside(() -> store.batch(ALL, () -> {
            sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, n) -> 1)
                    .single();
            var due = due();
            due.forEach(this::mark);
            return due.size();
        }));
    }

    /** Takes pages with all that waits of them, so that none is looked at twice for one act. */
    private Map<UUID, Instant> due() {
        var found = new HashMap<UUID, Instant>();
        sql.sql("""
                        DELETE FROM frozen.due
                         WHERE id IN (SELECT d.id FROM frozen.due d
                                       WHERE d.page IN (SELECT page FROM frozen.due ORDER BY id LIMIT :most))
                        RETURNING page, known_from
                        """)
                .param("most", AT_ONCE)
                .query((row, n) -> found.merge(
                        row.getObject("page", UUID.class),
                        row.getTimestamp("known_from").toInstant(),
                        (one, other) -> one.isBefore(other) ? other : one))
                .list();
        return found;
    }

    private void mark(UUID page, Instant since) {
        var frozen = rows.find(page).orElseThrow();
        var differences = now.differences(frozen);
        sql.sql("""
                        INSERT INTO frozen.mark AS m (page, differs, seen, changed) VALUES (:page, :differs, :seen, :changed)
                        ON CONFLICT (page) DO UPDATE SET differs = excluded.differs, seen = excluded.seen, changed = excluded.changed
                         WHERE (m.differs, m.seen) IS DISTINCT FROM (excluded.differs, excluded.seen)
                        """)
                .param("page", page)
                .param("differs", differences.size())
                .param("seen", Comparing.sum(differences))
                .param("changed", since.atOffset(ZoneOffset.UTC))
                .update();
        rows.watch(page);
    }

    /** These are to be looked at again. Part of the transaction of a write. */
    void due(Collection<UUID> pages, Instant knownAt) {
        sql.sql("INSERT INTO frozen.due (page, known_from) SELECT p.id, :known FROM unnest(:pages::uuid[]) AS p (id)")
                .param("pages", pages.stream().map(Objects::toString).toArray(String[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
