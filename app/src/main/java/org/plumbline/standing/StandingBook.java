package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down where items stand, inside a writing transaction of their domain: one statement of each kind, however many
 * items, and nothing where nothing differs. No count of any unit above is touched.
 */
@Component
public class StandingBook {

    private static final String PATH = "/org/plumbline/standing/";

    private final JdbcClient sql;
    private final Fold fold;
    private final Keeping keeping;

    StandingBook(JdbcClient sql, Fold fold, Keeping keeping) {
        this.sql = sql;
        this.fold = fold;
        this.keeping = keeping;
    }

    /** Locks the items in order; to be called before the domain reads what it judges from, else two writers lose one judgement. */
    public void lock(Subject subject, Collection<Long> items) {
        keeping.during(() -> lock(subject, numbers(items)));
    }

    /** The classes of items as they stand; an item that stands nowhere is left out. Part of the transaction of a write. */
    public Map<Long, Short> classes(Subject subject, Collection<Long> items) {
        var found = new HashMap<Long, Short>();
        keeping.during(
                () -> sql.sql("SELECT item, class FROM standing.held WHERE subject = :subject AND item = ANY (:items)")
                        .param("subject", subject.code())
                        .param("items", numbers(items))
                        .query((row, n) -> found.put(row.getLong("item"), row.getShort("class")))
                        .list());
        return found;
    }

    /**
     * Records where items stand now. Of the same item named twice the last counts.
     *
     * @param validFrom the day in the world from which it holds
     * @param knownAt the command's known time
     */
    public void record(Subject subject, Collection<Held> now, LocalDate validFrom, Instant knownAt) {
        var byItem = new TreeMap<Long, Held>();
        now.forEach(held -> byItem.put(checked(subject, held).item(), held));
        if (byItem.isEmpty()) {
            return;
        }
        var rows = List.copyOf(byItem.values());
        keeping.during(rows.size(), () -> {
            lock(subject, items(rows));
            var changes = rows(sql.sql(Sql.file(PATH + "record.sql")), subject, rows)
                    .param("turns", rows.stream().map(h -> day(h.turnsOn())).toArray(String[]::new))
                    .update();
            rows(sql.sql(Sql.file(PATH + "span.sql")), subject, rows)
                    .param("from", validFrom)
                    .param("knownAt", Store.timestamp(knownAt))
                    .update();
            fold.notice(changes);
        });
    }

    /** Takes items out: a draft withdrawn. */
    public void remove(Subject subject, Collection<Long> items, LocalDate validFrom, Instant knownAt) {
        if (items.isEmpty()) {
            return;
        }
        var gone = numbers(items);
        keeping.during(gone.length, () -> {
            lock(subject, gone);
            var changes = sql.sql(Sql.file(PATH + "remove.sql"))
                    .param("subject", subject.code())
                    .param("items", gone)
                    .update();
            sql.sql(Sql.file(PATH + "span.sql"))
                    .param("subject", subject.code())
                    .param("items", gone)
                    .param("nodes", new Integer[gone.length])
                    .param("keys", new Integer[gone.length])
                    .param("fields", new Integer[gone.length])
                    .param("classes", new Short[gone.length])
                    .param("from", validFrom)
                    .param("knownAt", Store.timestamp(knownAt))
                    .update();
            fold.notice(changes);
        });
    }

    private void lock(Subject subject, long[] items) {
        sql.sql("""
                        SELECT item FROM standing.held
                         WHERE subject = :subject AND item = ANY (:items) ORDER BY item FOR UPDATE
                        """)
                .param("subject", subject.code())
                .param("items", items)
                .query(Long.class)
                .list();
    }

    private static Held checked(Subject subject, Held held) {
        if (held.cls() < 0 || held.cls() >= subject.classes()) {
            throw new IllegalArgumentException("""
                    %s is no class of %s.
                    Maybe the subject was given too few classes.""".formatted(held, subject));
        }
        return held;
    }

    private static JdbcClient.StatementSpec rows(JdbcClient.StatementSpec statement, Subject subject, List<Held> rows) {
        return statement
                .param("subject", subject.code())
                .param("items", items(rows))
                .param("nodes", ints(rows, Held::node))
                .param("keys", ints(rows, Held::key))
                .param("fields", ints(rows, Held::field))
                .param("classes", rows.stream().map(Held::cls).toArray(Short[]::new));
    }

    private static long[] items(List<Held> rows) {
        return rows.stream().mapToLong(Held::item).toArray();
    }

    private static int[] ints(List<Held> rows, ToIntFunction<Held> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static long[] numbers(Collection<Long> items) {
        return new ArrayList<>(items)
                .stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    private static @Nullable String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }
}
