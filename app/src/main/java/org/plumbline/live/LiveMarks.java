package org.plumbline.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Turn;
import org.plumbline.store.ChangeCount;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for each bound number what its record says and whether its text still follows. Whoever changes a record appends what has to be
 * looked at again, in the same transaction; it is looked at by one at a time, and before the next reader reads.
 */
@Component
class LiveMarks implements Turn {

    private static final Scope ALL = Scope.programme();

    /** How much is looked at in one transaction, so that none lasts long. */
    private static final int AT_ONCE = 500;

    /** Any number of our own; locks of this kind are known by it alone. */
    private static final long LOCK = 0x504c_554d_4c49_5645L;

    private static final String[] MODULES = {
        "indicator", "target", "programme", "organisation", "directive", "standing", "live"
    };

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final ChangeCount changes;
    private final DueList days;
    private final RecordReading records;
    private volatile long looked = -1;
    private volatile @Nullable LocalDate day;

    LiveMarks(
            Store store,
            JdbcClient sql,
            Installation installation,
            ChangeCount changes,
            DueList days,
            RecordReading records) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.changes = changes;
        this.days = days;
        this.records = records;
    }

    /** Looks at what waits, if anything was changed since the last time; costs nothing otherwise. Not inside of a transaction. */
    void catchUp() {
        if (store.isOpen()) {
            return;
        }
        var count = changes.in(MODULES);
        var today = installation.today();
        if (count == looked && today.equals(day)) {
            return;
        }
        days.catchUp();
        all();
        looked = count;
        day = today;
    }

    @Override
    public void take() {
        catchUp();
    }

    /** Looks at all that waits; gives how many bindings that were. */
    int all() {
        var sum = 0;
        for (var once = once(); once > 0; once = once()) {
            sum += once;
        }
        return sum;
    }

    private int once() {
        return IdempotencyKey.outside(() -> store.batch(ALL, () -> {
            if (!isAnythingDue()) {
                return 0;
            }
            lock();
            passDays();
            var due = due();
            var rows = BindingRows.of(sql, due.keySet());
            rows.forEach(row -> mark(row, Objects.requireNonNull(due.get(row.id()))));
            return due.size();
        }));
    }

    private boolean isAnythingDue() {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM live.due)
                            OR EXISTS (SELECT 1 FROM live.watch) AND NOT EXISTS (SELECT 1 FROM live.day WHERE day = :today)
                        """)
                .param("today", installation.today())
                .query(Boolean.class)
                .single();
    }

    private void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 1)
                .single();
    }

    /** What moves with the days is looked at on each day anew, and what is of a unit on the day on which that ends. */
    private void passDays() {
        var known = installation.now().atOffset(ZoneOffset.UTC);
        var before = sql.sql("SELECT day FROM live.day").query(LocalDate.class).optional();
        if (before.isPresent()) {
            sql.sql("""
                            INSERT INTO live.due (binding, known_from)
                            SELECT w.binding, :now FROM live.watch w JOIN organisation.unit u ON u.node = w.node
                             WHERE u.ceased > :before AND u.ceased <= :today
                            """)
                    .param("now", known)
                    .param("before", before.get())
                    .param("today", installation.today())
                    .update();
        }
        var passed = sql.sql("""
                        INSERT INTO live.day (day) VALUES (:today)
                        ON CONFLICT (one) DO UPDATE SET day = excluded.day WHERE live.day.day <> excluded.day
                        """).param("today", installation.today()).update();
        if (passed > 0) {
            sql.sql("INSERT INTO live.due (binding, known_from) SELECT binding, :now FROM live.watch WHERE moving")
                    .param("now", known)
                    .update();
        }
    }

    private Map<UUID, Instant> due() {
        var found = new HashMap<UUID, Instant>();
        sql.sql("""
                        DELETE FROM live.due WHERE id = ANY (ARRAY(SELECT id FROM live.due ORDER BY id LIMIT :most))
                        RETURNING binding, known_from
                        """)
                .param("most", AT_ONCE)
                .query((row, n) -> found.merge(
                        row.getObject("binding", UUID.class),
                        row.getTimestamp("known_from").toInstant(),
                        (one, other) -> one.isBefore(other) ? other : one))
                .list();
        return found;
    }

    private void mark(BindingRow row, Instant since) {
        var now = records.of(ALL, row);
        sql.sql("""
                        INSERT INTO live.mark AS m (binding, text, node, state, value, stale, actor, on_day, changed)
                        VALUES (:binding, :text, :node, :state, :value, :stale, :actor, :on, :changed)
                        ON CONFLICT (binding) DO UPDATE
                           SET state = excluded.state, value = excluded.value, stale = excluded.stale, actor = excluded.actor,
                               on_day = excluded.on_day, changed = excluded.changed
                         WHERE (m.state, m.value, m.stale) IS DISTINCT FROM (excluded.state, excluded.value, excluded.stale)
                        """)
                .param("binding", row.id())
                .param("text", row.text())
                .param("node", row.textNode())
                .param("state", now.state().name())
                .param("value", plain(now.value()))
                .param("stale", row.isStale(now))
                .param("actor", now.actor())
                .param("on", now.on())
                .param("changed", since.atOffset(ZoneOffset.UTC))
                .update();
        watch(row);
    }

    /** By what it is found again: of a target also by the series of whoever holds it now. */
    private void watch(BindingRow row) {
        if (row.bound().target() != null) {
            sql.sql("DELETE FROM live.watch WHERE binding = :binding AND series IS NOT NULL")
                    .param("binding", row.id())
                    .update();
            sql.sql("""
                            INSERT INTO live.watch (binding, series)
                            SELECT :binding, h.series FROM target.holder h JOIN target.target t ON t.item = h.item WHERE t.id = :target
                            """)
                    .param("binding", row.id())
                    .param("target", row.bound().target())
                    .update();
        }
    }

    /** Bindings with what their records say now: what waits is read anew, in the transaction of whoever reads. */
    List<BindingRow> current(Scope scope, List<BindingRow> rows) {
        return rows.stream()
                .map(row -> row.waits() ? row.with(now(scope, row)) : row)
                .toList();
    }

    private BindingRow.KeptMark now(Scope scope, BindingRow row) {
        var now = records.of(scope, row);
        var mark = row.mark();
        return new BindingRow.KeptMark(
                now.state(),
                plain(now.value()),
                row.isStale(now),
                now.actor(),
                now.on(),
                mark == null ? installation.now() : mark.changed());
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** These are to be looked at again. Part of the transaction of a write. */
    void due(Collection<UUID> bindings, Instant knownAt) {
        sql.sql(
                        "INSERT INTO live.due (binding, known_from) SELECT b.id, :known FROM unnest(:bindings::uuid[]) AS b (id)")
                .param("bindings", BindingRows.names(bindings))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
