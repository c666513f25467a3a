package org.plumbline.standing;

import java.util.List;
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
