package org.plumbline.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts of what a unit and all units below it hold, exact to the last commit, and within a writing transaction to its last
 * statement. A unit that the scope does not reach counts nothing.
 */
@Component
public class Tallies {

    private static final String PATH = "/org/plumbline/standing/";

    private final Store store;
    private final JdbcClient sql;
    private final DueList due;

    Tallies(Store store, JdbcClient sql, DueList due) {
        this.due = due;
        this.store = store;
        this.sql = sql;
    }

    /**
     * Counts of one unit.
     *
     * @param keys the directives that count, or null for all
     * @param field the field that counts, or null for all
     */
    public Counts of(Scope scope, Subject subject, int node, int @Nullable [] keys, @Nullable Integer field) {
        return read(scope, subject, List.of(node), keys, field, Part.NONE).stream()
                .map(Row::counts)
                .findFirst()
                .orElseGet(() -> Counts.none(subject.classes()));
    }

    /** Counts of one unit by directive; those without any item are left out. */
    public Map<Integer, Counts> byKey(Scope scope, Subject subject, int node, int @Nullable [] keys) {
        return by(Row::part, read(scope, subject, List.of(node), keys, null, Part.KEY));
    }

    /** Counts of one unit by field; those without any item are left out. */
    public Map<Integer, Counts> byField(Scope scope, Subject subject, int node, int @Nullable [] keys) {
        return by(Row::part, read(scope, subject, List.of(node), keys, null, Part.FIELD));
    }

    /** Counts of many units by one statement, for example of the children of one; a unit without any item counts nothing. */
    public Map<Integer, Counts> ofNodes(
            Scope scope, Subject subject, Collection<Integer> nodes, int @Nullable [] keys) {
        var all = new TreeMap<Integer, Counts>();
        nodes.forEach(node -> all.put(node, Counts.none(subject.classes())));
        read(scope, subject, nodes, keys, null, Part.NONE).forEach(row -> all.put(row.node(), row.counts()));
        return all;
    }

    /** Counts of several subjects, of many units together that do not lie in one another, by the same one statement. */
    public Map<Subject, Counts> together(
            Scope scope, List<Subject> subjects, Collection<Integer> nodes, int @Nullable [] keys) {
        var all = new HashMap<Subject, Counts>();
        subjects.forEach(subject -> all.put(subject, Counts.none(subject.classes())));
        read(scope, subjects, nodes, keys, null, Part.NONE)
                .forEach(row -> all.merge(row.subject(), row.counts(), Counts::and));
        return all;
    }

    /** Counts of one unit on a day in the world, as known at an instant, in the tree of that day as it is known today. */
    public Counts on(Scope scope, Subject subject, int node, LocalDate on, Instant knownAt, int @Nullable [] keys) {
        var counts = new int[subject.classes()];
        store.read(
                scope,
                () -> store.afresh(() -> sql.sql(Sql.file(PATH + "counts-on.sql"))
                        .param("subject", subject.code())
                        .param("node", node)
                        .param("on", on)
                        .param("knownAt", Store.timestamp(knownAt))
                        .param("keys", keys)
                        .query((row, n) -> counts[row.getInt("class")] = row.getInt("n"))
                        .list()));
        return new Counts(counts);
    }

    private enum Part {
        NONE,
        KEY,
        FIELD
    }

    private record Row(Subject subject, int node, int part, Counts counts) {}

    private List<Row> read(
            Scope scope,
            Subject subject,
            Collection<Integer> nodes,
            int @Nullable [] keys,
            @Nullable Integer field,
            Part part) {
        return read(scope, List.of(subject), nodes, keys, field, part);
    }

    private List<Row> read(
            Scope scope,
            List<Subject> subjects,
            Collection<Integer> nodes,
            int @Nullable [] keys,
            @Nullable Integer field,
            Part part) {
        if (!store.isOpen()) {
            due.catchUp();
        }
        return store.read(
                scope,
                () -> sql.sql(Sql.file(PATH + "counts.sql"))
                        .param("subjects", subjects.stream().map(Subject::code).toArray(Short[]::new))
                        .param(
                                "nodes",
                                nodes.stream().mapToInt(Integer::intValue).toArray())
                        .param("keys", keys)
                        .param("field", field)
                        .param("part", part.ordinal())
                        .query((row, n) -> row(row, subjects))
                        .list());
    }

    private static Row row(ResultSet row, List<Subject> subjects) throws SQLException {
        var code = row.getShort("subject");
        var subject = subjects.stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow();
        var counts = (Integer[]) row.getArray("counts").getArray();
        return new Row(
                subject,
                row.getInt("node"),
                row.getInt("part"),
                new Counts(Arrays.stream(counts)
                        .limit(subject.classes())
                        .mapToInt(Integer::intValue)
                        .toArray()));
    }

    private static Map<Integer, Counts> by(Function<Row, Integer> name, List<Row> rows) {
        var all = new TreeMap<Integer, Counts>();
        rows.stream().filter(row -> row.counts().total() > 0).forEach(row -> all.put(name.apply(row), row.counts()));
        return all;
    }
}
