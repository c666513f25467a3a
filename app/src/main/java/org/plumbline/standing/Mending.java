package org.plumbline.standing;

import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts anew for the units whose kept counts were found to be wrong. */
@Component
public class Mending {

    private final Store store;
    private final JdbcClient sql;
    private final Fold fold;

    Mending(Store store, JdbcClient sql, Fold fold) {
        this.store = store;
        this.sql = sql;
        this.fold = fold;
    }

    /** Takes away the counts that differ and counts their units anew; gives how many units that were. */
    public int counts() {
        return store.batch(Scope.programme(), () -> {
            fold.lock();
            var nodes = Recount.differences(sql).stream()
                    .mapToInt(Recount.Difference::node)
                    .distinct()
                    .toArray();
            if (nodes.length > 0) {
                sql.sql("DELETE FROM standing.tally WHERE node = ANY (:nodes)")
                        .param("nodes", nodes)
                        .update();
                sql.sql("DELETE FROM standing.counted WHERE node = ANY (:nodes)")
                        .param("nodes", nodes)
                        .update();
                fold.promote(nodes, fold.day());
            }
            return nodes.length;
        });
    }
}
