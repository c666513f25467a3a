package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in their parts on a day in the world, as known at an instant, in the tree of that day. */
@Component
public class TalliesThen {

    private final Store store;
    private final JdbcClient sql;

    TalliesThen(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A day in the world and an instant of knowledge. */
    public record When(LocalDate on, Instant knownAt) {}

    /** Counts of one unit by directive; those without any item are left out. */
    public Map<Integer, Counts> byKey(Scope scope, Subject subject, int node, When when, int @Nullable [] keys) {
        return read(scope, subject, List.of(node), when, keys, 1);
    }

    /** Counts of one unit by field; those without any item are left out. */
    public Map<Integer, Counts> byField(Scope scope, Subject subject, int node, When when, int @Nullable [] keys) {
        return read(scope, subject, List.of(node), when, keys, 2);
    }

    /** Counts of many units by one statement; a unit without any item is left out. */
    public Map<Integer, Counts> ofNodes(
            Scope scope, Subject subject, Collection<Integer> nodes, When when, int @Nullable [] keys) {
        return read(scope, subject, nodes, when, keys, 0);
    }

    /** @param part 0 by unit, 1 by directive, 2 by field */
    private Map<Integer, Counts> read(
            Scope scope, Subject subject, Collection<Integer> nodes, When when, int @Nullable [] keys, int part) {
        var found = new TreeMap<Integer, int[]>();
        store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/standing/counts-then.sql"))
                        .param("subject", subject.code())
                        .param(
                                "nodes",
                                nodes.stream().mapToInt(Integer::intValue).toArray())
                        .param("on", when.on())
                        .param("knownAt", Store.timestamp(when.knownAt()))
                        .param("keys", keys)
                        .param("part", part)
                        .query((row, n) -> found.computeIfAbsent(
                                                part == 0 ? row.getInt("node") : row.getInt("part"),
                                                any -> new int[subject.classes()])[row.getInt("class")] =
                                row.getInt("n"))
                        .list());
        var counts = new TreeMap<Integer, Counts>();
        found.forEach((name, each) -> counts.put(name, new Counts(each)));
        return counts;
    }
}
