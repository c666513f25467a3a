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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
    private static final String FOREVER = "infinity";

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
        record(
                Map.of(
                        subject,
                        now.stream().map(held -> new HeldSince(held, validFrom)).toList()),
                knownAt);
    }

    /**
     * Records how items stood from which days on, and by the last day of each how it stands now; items of several subjects are one
     * thing in the world. By the same few statements, however many days and items.
     *
     * @param knownAt the command's known time
     */
    public void record(Map<Subject, ? extends Collection<HeldSince>> course, Instant knownAt) {
        var days = Row.of(course);
        if (days.isEmpty()) {
            return;
        }
        keeping.during(days.size(), () -> {
            var now = Row.last(days);
            var written = given(sql.sql(Sql.file(PATH + "record.sql")), now)
                    .param("turns", days(now, row -> row.held().turnsOn()))
                    .query((row, n) -> new Written(row.getInt("changes"), Set.of((Integer[])
                            row.getArray("holders").getArray())))
                    .single();
            var apart = Row.differing(days);
            given(sql.sql(Sql.file(PATH + "span.sql")), apart)
                    .param("froms", days(apart, Row::from))
                    .param("untils", days(apart, Row::until))
                    .param("knownAt", Store.timestamp(knownAt))
                    .update();
            var holders = new HashSet<>(written.holders());
            days.forEach(row -> holders.add(row.held().node()));
            followers.forEach(each -> each.moved(holders, knownAt));
            fold.notice(written.changes());
        });
    }

    /** How much was appended to the counts, and which units held the items until then. */
    private record Written(int changes, Set<Integer> holders) {}

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
                    .param("froms", all(gone.length, day(validFrom)))
                    .param("untils", all(gone.length, FOREVER))
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

    /** An item of one subject that stands somewhere from a day up to another. */
    private record Row(Subject subject, Held held, LocalDate from, LocalDate until) {

        private static final Comparator<Row> IN_ORDER = Comparator.comparingInt((Row row) -> row.subject.code())
                .thenComparingLong(row -> row.held.item())
                .thenComparing(Row::from);

        /** In the order of subjects, items and days. */
        static List<Row> of(Map<Subject, ? extends Collection<HeldSince>> course) {
            var rows = new TreeMap<Row, Row>(IN_ORDER);
            course.forEach((subject, all) -> all.forEach(each -> {
                var row = new Row(subject, checked(subject, each.held()), each.from(), LocalDate.MAX);
                rows.put(row, row);
            }));
            return List.copyOf(rows.values());
        }

        /** Of each item the last. */
        static List<Row> last(List<Row> days) {
            return IntStream.range(0, days.size())
                    .filter(i -> i + 1 == days.size() || !days.get(i).isOfTheSame(days.get(i + 1)))
                    .mapToObj(days::get)
                    .toList();
        }

        /** Those that differ from the one before, each until the next. */
        static List<Row> differing(List<Row> days) {
            var apart = new ArrayList<Row>();
            for (var row : days) {
                var before = apart.isEmpty() ? null : apart.getLast();
                if (before == null || !before.isOfTheSame(row)) {
                    apart.add(row);
                } else if (!before.standsAs(row)) {
                    apart.set(apart.size() - 1, new Row(before.subject, before.held, before.from, row.from));
                    apart.add(row);
                }
            }
            return apart;
        }

        private boolean isOfTheSame(Row other) {
            return subject.equals(other.subject) && held.item() == other.held.item();
        }

        private boolean standsAs(Row other) {
            return held.node() == other.held.node()
                    && held.key() == other.held.key()
                    && held.field() == other.held.field()
                    && held.cls() == other.held.cls();
        }
    }

    /** Gives the units that hold them until now. */
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

    private static String[] days(List<Row> rows, Function<Row, LocalDate> value) {
        return rows.stream().map(row -> day(value.apply(row))).toArray(String[]::new);
    }

    private static String[] all(int length, String day) {
        var days = new String[length];
        Arrays.fill(days, day);
        return days;
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? FOREVER : day.toString();
    }
}
