package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<CountFollower> followers;

    StandingBook(JdbcClient sql, Fold fold, Keeping keeping, ObjectProvider<CountFollower> followers) {
        this.followers = followers;
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
        record(Map.of(subject, now), validFrom, knownAt);
    }

    /** The same for items of several subjects, which are one thing in the world: by the same few statements. */
    public void record(Map<Subject, ? extends Collection<Held>> now, LocalDate validFrom, Instant knownAt) {
        var rows = Row.of(now);
        if (rows.isEmpty()) {
            return;
        }
        keeping.during(rows.size(), () -> {
            var holders = lock(rows);
            var changes = given(sql.sql(Sql.file(PATH + "record.sql")), rows)
                    .param(
                            "turns",
                            rows.stream().map(row -> day(row.held().turnsOn())).toArray(String[]::new))
                    .update();
            given(sql.sql(Sql.file(PATH + "span.sql")), rows)
                    .param("from", validFrom)
                    .param("knownAt", Store.timestamp(knownAt))
                    .update();
            rows.forEach(row -> holders.add(row.held().node()));
            followers.forEach(each -> each.moved(holders, knownAt));
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
            var holders = lock(subject, gone);
            var changes = sql.sql(Sql.file(PATH + "remove.sql"))
                    .param("subject", subject.code())
                    .param("items", gone)
                    .update();
            var subjects = new Short[gone.length];
            Arrays.fill(subjects, subject.code());
            sql.sql(Sql.file(PATH + "span.sql"))
                    .param("subjects", subjects)
                    .param("items", gone)
                    .param("nodes", new Integer[gone.length])
                    .param("keys", new Integer[gone.length])
                    .param("fields", new Integer[gone.length])
                    .param("classes", new Short[gone.length])
                    .param("from", validFrom)
                    .param("knownAt", Store.timestamp(knownAt))
                    .update();
            followers.forEach(each -> each.moved(holders, knownAt));
            fold.notice(changes);
        });
    }

    /**
     * All that is written down in this work is written without asking again for the writer's reach, and the database is told so once.
     *
     * @param besides further settings that policies ask for, for the same time
     */
    public <T> T during(List<String> besides, Supplier<T> work) {
        return keeping.during(besides, work);
    }

    /** An item that stands somewhere, of one subject. */
    private record Row(Subject subject, Held held) {

        private static final Comparator<Row> IN_ORDER =
                Comparator.comparingInt((Row row) -> row.subject.code()).thenComparingLong(row -> row.held.item());

        static List<Row> of(Map<Subject, ? extends Collection<Held>> now) {
            var rows = new TreeMap<Row, Row>(IN_ORDER);
            now.forEach((subject, all) -> all.forEach(held -> {
                var row = new Row(subject, checked(subject, held));
                rows.put(row, row);
            }));
            return List.copyOf(rows.values());
        }
    }

    /** Gives the units that hold them until now. */
    private Set<Integer> lock(List<Row> rows) {
        return new HashSet<>(sql.sql("""
                        SELECT h.node FROM standing.held h
                          JOIN unnest(:subjects::smallint[], :items::bigint[]) AS t (subject, item)
                            ON h.subject = t.subject AND h.item = t.item
                         ORDER BY h.subject, h.item FOR UPDATE OF h
                        """)
                .param("subjects", subjects(rows))
                .param("items", items(rows))
                .query(Integer.class)
                .list());
    }

    private Set<Integer> lock(Subject subject, long[] items) {
        return new HashSet<>(sql.sql("""
                        SELECT node FROM standing.held
                         WHERE subject = :subject AND item = ANY (:items) ORDER BY item FOR UPDATE
                        """)
                .param("subject", subject.code())
                .param("items", items)
                .query(Integer.class)
                .list());
    }

    private static Held checked(Subject subject, Held held) {
        if (held.cls() < 0 || held.cls() >= subject.classes()) {
            throw new IllegalArgumentException("""
                    %s is no class of %s.
                    Maybe the subject was given too few classes.""".formatted(held, subject));
        }
        return held;
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, List<Row> rows) {
        return statement
                .param("subjects", subjects(rows))
                .param("items", items(rows))
                .param("nodes", ints(rows, Held::node))
                .param("keys", ints(rows, Held::key))
                .param("fields", ints(rows, Held::field))
                .param("classes", rows.stream().map(row -> row.held().cls()).toArray(Short[]::new));
    }

    private static Short[] subjects(List<Row> rows) {
        return rows.stream().map(row -> row.subject().code()).toArray(Short[]::new);
    }

    private static long[] items(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.held().item()).toArray();
    }

    private static int[] ints(List<Row> rows, ToIntFunction<Held> value) {
        return rows.stream().mapToInt(row -> value.applyAsInt(row.held())).toArray();
    }

    private static long[] numbers(Collection<Long> items) {
        return new ArrayList<>(items)
                .stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    private static @Nullable String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }
}
