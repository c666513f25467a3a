package org.plumbline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks what changed, so that what was counted once is kept until something changes it. A mark is a random number: the sum of
 * a record's marks differs after every change, also when another change was taken back, and writers never wait for each
 * other. Whoever reads a sum and what it stands for in one snapshot keeps nothing stale.
 */
@Component
public class ChangeMarks {

    /** Stands for all records of a kind. */
    private static final int ALL = 0;

    /** One writer in so many draws the marks together. */
    private static final int SELDOM = 64;

    private final JdbcClient sql;

    ChangeMarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks records of a kind by their inner numbers, inside the transaction that changes them. */
    public void touch(String kind, Collection<Integer> keys) {
        for (var key : keys) {
            var mark = ThreadLocalRandom.current().nextLong(1, 1L << 34);
            sql.sql("INSERT INTO store.change (kind, key, mark) VALUES (:kind, :key, :mark)")
                    .param("kind", kind)
                    .param("key", key)
                    .param("mark", mark)
                    .update();
            if (mark % SELDOM == 0) {
                drawTogether(kind, key);
            }
        }
    }

    /** Marks every record of a kind. */
    public void touchAll(String kind) {
        touch(kind, List.of(ALL));
    }

    /** For each of these records what its counts rest on: equal sums, equal counts. */
    public Map<Integer, Long> sums(String kind, Collection<Integer> keys) {
        var sums = new HashMap<Integer, Long>();
        sql.sql("""
                        SELECT key, sum(mark)::bigint AS sum FROM store.change
                         WHERE kind = :kind AND (key = ANY (:keys) OR key = 0)
                         GROUP BY key
                        """)
                .param("kind", kind)
                .param("keys", keys.stream().mapToInt(Integer::intValue).toArray())
                .query((row, n) -> Map.entry(row.getInt("key"), row.getLong("sum")))
                .list()
                .forEach(each -> sums.put(each.getKey(), each.getValue()));
        var all = sums.getOrDefault(ALL, 0L);
        var result = new HashMap<Integer, Long>();
        keys.forEach(key -> result.put(key, sums.getOrDefault(key, 0L) + 31 * all));
        return result;
    }

    /** Replaces the marks by their sum; marks that another writer is drawing together are left to it. */
    private void drawTogether(String kind, int key) {
        sql.sql("""
                        WITH many AS (
                            SELECT ctid FROM store.change WHERE kind = :kind AND key = :key FOR UPDATE SKIP LOCKED
                        ), gone AS (
                            DELETE FROM store.change c USING many m WHERE c.ctid = m.ctid RETURNING c.mark
                        )
                        INSERT INTO store.change (kind, key, mark)
                        SELECT :kind, :key, sum(mark) FROM gone HAVING count(*) > 0
                        """).param("kind", kind).param("key", key).update();
    }
}
