package org.plumbline.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts everything anew, in one snapshot, and tells where the kept counts say something else. */
@Component
public class Recount {

    private final Store store;
    private final JdbcClient sql;

    Recount(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A count that is not what it should be. */
    public record Difference(int subject, int node, int key, int field, int cls, int kept, int items) {}

    /** Every count that differs; none where all is well. */
    public List<Difference> differences() {
        return store.read(Scope.programme(), () -> differences(sql));
    }

    /** An item that stands otherwise than its history ends; nothing where it stands or ended nowhere. */
    public record HistoryDifference(
            int subject,
            long item,
            @Nullable Integer heldBy,
            @Nullable Integer heldLast,
            @Nullable Integer cls,
            @Nullable Integer lastCls) {}

    /** The first thousand items that stand otherwise than their history ends. */
    public static List<HistoryDifference> historyDifferences(JdbcClient sql) {
        return sql.sql(Sql.file("/org/plumbline/standing/span-differs.sql"))
                .query((row, n) -> new HistoryDifference(
                        row.getInt("subject"),
                        row.getLong("item"),
                        row.getObject("held_node", Integer.class),
                        row.getObject("span_node", Integer.class),
                        row.getObject("held_class", Integer.class),
                        row.getObject("span_class", Integer.class)))
                .list();
    }

    /** How many rows of counts are kept. */
    public static long rows(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM standing.tally").query(Long.class).single();
    }

    /** How many changes wait to be folded. */
    public static long waiting(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM standing.delta").query(Long.class).single();
    }

    /** The same in a transaction that sees everything already. */
    public static List<Difference> differences(JdbcClient sql) {
        return sql.sql(Sql.file("/org/plumbline/standing/tally-differs.sql"))
                .query((row, n) -> new Difference(
                        row.getInt("subject"),
                        row.getInt("node"),
                        row.getInt("key"),
                        row.getInt("field"),
                        row.getInt("class"),
                        row.getInt("kept"),
                        row.getInt("items")))
                .list();
    }
}
