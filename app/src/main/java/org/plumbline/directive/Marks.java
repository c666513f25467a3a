package org.plumbline.directive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks what changed, so that a standing once counted is kept until something changes it. A mark is a random number: the sum
 * of a directive's marks differs after every change, also when another change was taken back, and writers never wait for
 * each other.
 */
@Component
class Marks {

    /** Stands for all directives. */
    private static final int ALL = 0;

    /** One writer in so many draws the marks together. */
    private static final int SELDOM = 64;

    private final JdbcClient sql;
    private final Store store;

    Marks(JdbcClient sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    void touch(int directive) {
        touch(List.of(directive));
    }

    void touchAll() {
        touch(ALL);
    }

    /** Marks the directive and those whose standing rests on it: what its clauses carry out, what it reviews or answers. */
    void touchAround(int directive) {
        touch(sql.sql("""
                        WITH RECURSIVE up (key) AS (
                            SELECT :key::int
                            UNION
                            SELECT d.upper_key FROM up JOIN directive.derivation d ON d.lower_key = up.key
                        )
                        SELECT key FROM up
                        UNION SELECT to_key FROM directive.relation WHERE from_key = :key
                        UNION SELECT directive_key FROM directive.answer WHERE document_key = :key
                        """).param("key", directive).query(Integer.class).list());
    }

    void touch(Collection<Integer> directives) {
        for (var directive : directives) {
            var mark = ThreadLocalRandom.current().nextLong(1, 1L << 34);
            sql.sql("INSERT INTO directive.change (directive_key, mark) VALUES (:key, :mark)")
                    .param("key", directive)
                    .param("mark", mark)
                    .update();
            if (mark % SELDOM == 0) {
                drawTogether(directive);
            }
        }
    }

    /** What the standing of a directive rests on: equal sums, equal standings. Read once in a snapshot. */
    long sum(int directive) {
        return store.once(
                        Long.class,
                        new Asked(directive),
                        () -> Optional.ofNullable(read(List.of(directive)).get(directive)))
                .orElse(0L);
    }

    /** What the standings of these directives rest on. */
    Map<Integer, Long> sums(Collection<Integer> directives) {
        return directives.size() == 1
                ? directives.stream().collect(Collectors.toMap(Function.identity(), this::sum))
                : read(directives);
    }

    private record Asked(int directive) {}

    private Map<Integer, Long> read(Collection<Integer> directives) {
        var sums = new HashMap<Integer, Long>();
        sql.sql("""
                        SELECT directive_key, sum(mark)::bigint AS sum FROM directive.change
                         WHERE directive_key = ANY (:keys) OR directive_key = 0
                         GROUP BY directive_key
                        """)
                .param("keys", Rows.ints(directives))
                .query((row, n) -> Map.entry(row.getInt("directive_key"), row.getLong("sum")))
                .list()
                .forEach(each -> sums.put(each.getKey(), each.getValue()));
        var all = sums.getOrDefault(ALL, 0L);
        var result = new HashMap<Integer, Long>();
        directives.forEach(key -> result.put(key, sums.getOrDefault(key, 0L) + 31 * all));
        return result;
    }

    /** Replaces the marks by their sum; marks that another writer is drawing together are left to it. */
    private void drawTogether(int directive) {
        sql.sql("""
                        WITH many AS (
                            SELECT ctid FROM directive.change WHERE directive_key = :key FOR UPDATE SKIP LOCKED
                        ), gone AS (
                            DELETE FROM directive.change c USING many m WHERE c.ctid = m.ctid RETURNING c.mark
                        )
                        INSERT INTO directive.change (directive_key, mark)
                        SELECT :key, sum(mark) FROM gone HAVING count(*) > 0
                        """).param("key", directive).update();
    }
}
