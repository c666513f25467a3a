package org.plumbline.standing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the passing of days changes without anybody's deed: units that were recorded to move on a day, and items whose class
 * turns. Day by day and by the same path as a write, however many days have passed at once.
 */
@Component
public class DueList {

    private static final Logger LOG = LoggerFactory.getLogger(DueList.class);
    private static final Scope ALL = Scope.programme();
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Moves moves;
    private final ObjectProvider<Judge> judges;
    private volatile @Nullable LocalDate swept;

    DueList(Store store, JdbcClient sql, Installation installation, Moves moves, ObjectProvider<Judge> judges) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.moves = moves;
        this.judges = judges;
    }

    /** Does what is left, if today was not swept yet; costs nothing otherwise. Not inside a transaction that only reads. */
    public void catchUp() {
        if (!isCurrent()) {
            sweep();
        }
    }

    /** Whether today was swept: else what is read of today is as it stood on the last day that was. */
    public boolean isCurrent() {
        return installation.today().equals(swept);
    }

    /** Carries out everything that is due up to today; gives how many items were judged. */
    public int sweep() {
        return IdempotencyKey.outside(() -> {
            var today = installation.today();
            moves.advance(today);
            var judged = judges.stream().mapToInt(judge -> sweep(judge, today)).sum();
            swept = today;
            return judged;
        });
    }

    /** Carries out one day's turn of one subject, as the history tells it. */
    public Receipt pass(Scope scope, PassDay deed) {
        var judge = judges.stream()
                .filter(each -> each.subject().name().equals(deed.subject()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("""
                        Nobody judges (%s).
                        Maybe its module is left out of this program.""".formatted(deed.subject())));
        return store.write(scope, deed, knownAt -> {
            for (var items = due(judge, deed.day(), Long.MIN_VALUE);
                    items.length > 0;
                    items = due(judge, deed.day(), items[items.length - 1])) {
                judge.judge(boxed(items), deed.day(), knownAt);
            }
        });
    }

    private int sweep(Judge judge, LocalDate today) {
        var judged = 0;
        for (var day = next(judge, null, today); day != null; day = next(judge, day, today)) {
            judged += passed(judge, day);
        }
        return judged;
    }

    /** A batch is a transaction and a happening of its own; one that finds nothing leaves none. */
    private int passed(Judge judge, LocalDate day) {
        var judged = 0;
        var last = new long[] {Long.MIN_VALUE};
        for (var batch = -1; batch != 0; judged += batch) {
            batch = store.batch(ALL, () -> {
                var items = due(judge, day, last[0]);
                if (items.length > 0) {
                    last[0] = items[items.length - 1];
                    var deed = new PassDay(Ids.next(), judge.subject().name(), day);
                    store.write(ALL, deed, knownAt -> judge.judge(boxed(items), day, knownAt));
                }
                return items.length;
            });
        }
        var left = due(judge, day, Long.MIN_VALUE).length;
        if (left > 0) {
            LOG.warn(
                    "{} or more of {} were judged on {} and are due still.",
                    left,
                    judge.subject().name(),
                    day);
        }
        return judged;
    }

    /** The next day after one on which something turns. */
    private @Nullable LocalDate next(Judge judge, @Nullable LocalDate after, LocalDate today) {
        return store.batch(
                ALL,
                () -> sql
                        .sql("""
                                SELECT min(turns_on) FROM standing.held
                                 WHERE subject = :subject AND turns_on <= :today AND turns_on > coalesce(:after::date, '-infinity')
                                """)
                        .param("subject", judge.subject().code())
                        .param("today", today)
                        .param("after", after)
                        .query((row, n) -> row.getObject(1, LocalDate.class))
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private long[] due(Judge judge, LocalDate day, long after) {
        return store
                .batch(
                        ALL,
                        () -> sql.sql("""
                                        SELECT item FROM standing.held
                                         WHERE subject = :subject AND turns_on <= :day AND item > :after
                                         ORDER BY item LIMIT :limit
                                        """)
                                .param("subject", judge.subject().code())
                                .param("day", day)
                                .param("after", after)
                                .param("limit", AT_ONCE)
                                .query(Long.class)
                                .list())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static java.util.List<Long> boxed(long[] items) {
        return java.util.Arrays.stream(items).boxed().toList();
    }
}
