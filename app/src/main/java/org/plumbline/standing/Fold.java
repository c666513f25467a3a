package org.plumbline.standing;

import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what waits into the counts of the units above. Reads are right whether it was done or not; they only become slower
 * the more waits. One at a time for each database.
 */
@Component
public class Fold {

    /** How much one fold takes at most, so that none lasts long. */
    public static final int AT_ONCE = 5_000;

    private static final String PATH = "/org/plumbline/standing/";
    private static final Scope ALL = Scope.programme();

    /** Any number of our own; locks of this kind are known by it alone. */
    private static final long LOCK = 0x504c_554d_464f_4c44L;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private volatile IntConsumer hearer = changes -> {};

    Fold(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /** Folds what waits, at most {@link #AT_ONCE} changes; gives how many, or -1 if another is at it. */
    public int once() {
        return store.batch(ALL, () -> {
            if (!tryLock()) {
                return -1;
            }
            var day = day();
            var above = sql.sql(Sql.file(PATH + "uncounted-above.sql"))
                    .param("limit", AT_ONCE)
                    .param("day", day)
                    .query(Integer.class)
                    .list();
            promote(above.stream().mapToInt(Integer::intValue).toArray(), day);
            return sql.sql(Sql.file(PATH + "fold.sql"))
                    .param("limit", AT_ONCE)
                    .param("day", day)
                    .query(Integer.class)
                    .single();
        });
    }

    /** Folds until nothing waits; gives how many changes that were. */
    public int all() {
        var sum = 0;
        for (var folded = once(); folded > 0; folded = once()) {
            sum += folded;
        }
        return sum;
    }

    /** How many changes wait to be folded. */
    public int waiting() {
        return store.read(ALL, () -> (int) Recount.waiting(sql));
    }

    /** Until the end of this transaction nothing else is folded. */
    void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 1)
                .single();
    }

    private boolean tryLock() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** The day whose tree the counts follow; under the lock only. The first time it is today. */
    LocalDate day() {
        return sql.sql("SELECT day FROM standing.tree")
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> {
                    follow(installation.today());
                    return installation.today();
                });
    }

    void follow(LocalDate day) {
        sql.sql("""
                        INSERT INTO standing.tree (day) VALUES (:day)
                        ON CONFLICT (one) DO UPDATE SET day = excluded.day
                        """).param("day", day).update();
    }

    /** Begins to keep counts for units, under the lock; those that have them already are left alone. */
    void promote(int[] nodes, LocalDate day) {
        if (nodes.length > 0) {
            sql.sql(Sql.file(PATH + "promote.sql"))
                    .param("nodes", nodes)
                    .param("day", day)
                    .update();
        }
    }

    /** Clears away what was taken; the tables stay small though much goes through them. */
    void clear() {
        sql.sql("VACUUM standing.delta").update();
        sql.sql("VACUUM standing.tally").update();
    }

    /** Who hears of changes that are about to wait. */
    void tell(IntConsumer who) {
        hearer = who;
    }

    void notice(int changes) {
        if (changes > 0) {
            hearer.accept(changes);
        }
    }
}
