package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.store.Sql;
import org.plumbline.target.Afresh.Held;
import org.plumbline.target.Afresh.Key;
import org.plumbline.target.Afresh.Named;
import org.plumbline.target.Afresh.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges targets afresh in one moment of an installation, from their first day to today, and tells where what is kept says something else:
 * where they stand, since when, and the day on which that turns.
 */
public final class TargetCheck {

    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final TargetRows rows;
    private final SchemeRows schemes;
    private final LocalDate today;

    private TargetCheck(JdbcClient sql, LocalDate today) {
        this.sql = sql;
        this.rows = new TargetRows(sql);
        this.schemes = new SchemeRows(sql);
        this.today = today;
    }

    /** What is wrong with a target. */
    public enum Fault {
        /** It stands nowhere, and should. */
        MISSING,
        /** It stands somewhere, and was withdrawn. */
        LEFT,
        /** It stands in another class, at another unit or under another document. */
        STANDING,
        /** It would be judged anew on another day. */
        TURN,
        /** Its history has days of which nothing is said. */
        HOLE,
        /** Its history says two things of the same days. */
        OVERLAP,
        /** Its history says something else of a day than its figures do. */
        HISTORY
    }

    /**
     * One target that is kept wrongly.
     *
     * @param of which of its standings: targets as reported, as checked, what is attained
     * @param day the day of which it is said
     */
    public record Difference(
            Fault fault,
            long item,
            UUID target,
            String name,
            @Nullable String unit,
            String of,
            LocalDate day,
            String kept,
            String judged) {}

    /** A check's result: how many targets there are, how many were looked at, and what differs. */
    public record Result(long all, int looked, List<Difference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** Looks at about so many targets, spread over all of them; or at every one. */
    public static Result of(JdbcClient sql, LocalDate today, int about) {
        var all =
                sql.sql("SELECT count(*) FROM target.target").query(Long.class).single();
        var check = new TargetCheck(sql, today);
        var each = Math.max(1, all / Math.max(1, about));
        var found = new ArrayList<Difference>();
        var looked = 0;
        var last = Long.MIN_VALUE;
        for (var named = check.named(last, each); !named.isEmpty(); named = check.named(last, each)) {
            found.addAll(check.look(named));
            looked += named.size();
            last = named.getLast().item();
        }
        return new Result(all, looked, found);
    }

    /** Rows of counts where the three subjects count different numbers of targets; told as they are named. */
    public static List<String> sums(JdbcClient sql) {
        return sql.sql(Sql.file("/org/plumbline/target/subjects-differ.sql"))
                .query((row, n) -> "unit %d, document %d, field %d%s: %d reported, %d checked, %d attained or not"
                        .formatted(
                                row.getInt("node"),
                                row.getInt("key"),
                                row.getInt("field"),
                                row.getInt("waits") > 0 ? ", waiting" : "",
                                row.getInt("reported"),
                                row.getInt("checked"),
                                row.getInt("attained")))
                .list();
    }

    private List<Named> named(long after, long each) {
        return sql.sql(Sql.file("/org/plumbline/target/promises.sql"))
                .param("after", after)
                .param("each", each)
                .param("most", AT_ONCE)
                .query((row, n) -> new Named(
                        row.getLong("item"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("unit")))
                .list();
    }

    private List<Difference> look(List<Named> named) {
        var items = named.stream().map(Named::item).toList();
        var promises = rows.promises(items, null).stream().collect(Collectors.toMap(Promise::item, each -> each));
        var evidence = evidence(List.copyOf(promises.values()));
        var held = held(items);
        var spans = spans(items);
        var found = new ArrayList<Difference>();
        for (var each : named) {
            var promise = Objects.requireNonNull(promises.get(each.item()));
            new Afresh(each, promise, today, found).look(evidence, held, spans);
        }
        return found;
    }

    private Evidence evidence(List<Promise> promises) {
        var series = promises.stream()
                .flatMap(each -> each.holders().stream())
                .map(Promise.Holder::series)
                .distinct()
                .toList();
        var keys = promises.stream()
                .map(Promise::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Evidence(Figures.of(sql, series), rows.traits(promises), schemes.prescribed(keys, null));
    }

    private Map<Key, Held> held(List<Long> items) {
        var found = new HashMap<Key, Held>();
        sql.sql("""
                        SELECT subject, item, node, key, field, class, turns_on FROM standing.held
                         WHERE subject IN (2, 3, 4) AND item = ANY (:items)
                        """)
                .param("items", TargetRows.numbers(items))
                .query((row, n) -> found.put(
                        new Key(row.getShort("subject"), row.getLong("item")),
                        new Held(
                                row.getInt("node"),
                                row.getInt("key"),
                                row.getInt("field"),
                                row.getInt("class"),
                                Objects.requireNonNull(TargetRows.day(row, "turns_on")))))
                .list();
        return found;
    }

    private Map<Key, List<Span>> spans(List<Long> items) {
        var found = new HashMap<Key, List<Span>>();
        sql.sql(Sql.file("/org/plumbline/target/spans.sql"))
                .param("items", TargetRows.numbers(items))
                .query((row, n) -> found.computeIfAbsent(
                                new Key(row.getShort("subject"), row.getLong("item")), any -> new ArrayList<>())
                        .add(new Span(
                                row.getInt("node"),
                                row.getInt("class"),
                                Objects.requireNonNull(TargetRows.day(row, "valid_from")),
                                Objects.requireNonNull(TargetRows.day(row, "valid_to")))))
                .list();
        return found;
    }
}
