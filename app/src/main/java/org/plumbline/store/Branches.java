package org.plumbline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Slice;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for the first few of what hangs on each of many records, by one statement. The statement takes {@code parents}, {@code few} and
 * {@code counted}, and gives for each row its {@code parent}, the {@code mark} after which one goes on, and the {@code total} counted.
 */
@Component
public class Branches {

    private static final String AFTER = "/*after*/ true";

    private final JdbcClient sql;

    Branches(JdbcClient sql) {
        this.sql = sql;
    }

    /** The branches by the record they hang on; a record on which nothing hangs is not among them. */
    public <T> Map<UUID, Branch<T>> of(
            String statement, String after, Collection<UUID> parents, Cut cut, RowMapper<T> row) {
        return of(statement, after, parents, cut, Map.of(), row);
    }

    /**
     * The same.
     *
     * @param after the condition that goes on after the mark {@code :after}; ours, never a reader's words
     */
    public <T> Map<UUID, Branch<T>> of(
            String statement,
            String after,
            Collection<UUID> parents,
            Cut cut,
            Map<String, ?> values,
            RowMapper<T> row) {
        if (parents.isEmpty()) {
            return Map.of();
        }
        var all = new HashMap<String, Object>(values);
        all.put("parents", parents.stream().map(UUID::toString).toArray(String[]::new));
        if (cut.after() != null) {
            all.putIfAbsent("after", cut.after());
        }
        var text = limited(cut.after() == null ? statement : statement.replace(AFTER, after), cut);
        var found = read(text, all, cut, row);
        if (cut.after() != null && found.isEmpty()) {
            throw Slice.unknown(cut.after());
        }
        return found;
    }

    /** How many are looked for stands in the words of the statement: whoever plans it knows how few they are, and need not plan it again. */
    private static String limited(String statement, Cut cut) {
        return statement
                .replace(":few", Integer.toString(cut.few()))
                .replace(":counted", Integer.toString(cut.counted() + 1));
    }

    private record Row<T>(UUID parent, String mark, int total, T item) {}

    private <T> Map<UUID, Branch<T>> read(String text, Map<String, ?> values, Cut cut, RowMapper<T> row) {
        var parts = new HashMap<UUID, List<Row<T>>>();
        sql.sql(text)
                .params(values)
                .query((rows, n) -> new Row<>(
                        rows.getObject("parent", UUID.class),
                        rows.getString("mark"),
                        rows.getInt("total"),
                        row.mapRow(rows, n)))
                .list()
                .forEach(each -> parts.computeIfAbsent(each.parent(), any -> new ArrayList<>())
                        .add(each));
        var found = new HashMap<UUID, Branch<T>>();
        parts.forEach((parent, rows) -> found.put(parent, branch(rows, cut)));
        return found;
    }

    private static <T> Branch<T> branch(List<Row<T>> rows, Cut cut) {
        var last = rows.getLast();
        var beyond = last.total() > cut.counted();
        return new Branch<>(
                rows.stream().map(Row::item).toList(),
                Math.min(last.total(), cut.counted()),
                beyond,
                last.total() > rows.size() ? last.mark() : null);
    }
}
