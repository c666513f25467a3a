package org.plumbline.standing;

import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what follows from a change that was allowed: the writer's own reach is not asked again, since an item may
 * pass to a unit beyond it, and a unit that moves counts in units above it.
 */
@Component
class Keeping {

    private static final int MANY = 100;

    private final Store store;
    private final JdbcClient sql;

    Keeping(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    void during(Runnable work) {
        during(0, work);
    }

    /** If the work fails, the transaction is over and the setting with it. */
    void during(int items, Runnable work) {
        if (!store.isOpen()) {
            throw new IllegalArgumentException("""
                    A standing was to be written outside of any transaction.
                    Maybe the front door of its domain does not go through Store.write.""");
        }
        var many = items > MANY;
        if (!many && store.reachesEverything()) {
            work.run();
            return;
        }
        set("on", many);
        work.run();
        set("off", many);
    }

    /**
     * For many items at once the database is told to look each up by its index: from tables that grew since it last counted
     * them it would expect few rows, and read them whole for each item.
     */
    private void set(String value, boolean many) {
        sql.sql(many ? """
                        SELECT set_config('plumbline.keeping', :value, true),
                               set_config('enable_seqscan', CASE :value WHEN 'on' THEN 'off' ELSE 'on' END, true),
                               set_config('plan_cache_mode', CASE :value WHEN 'on' THEN 'force_custom_plan' ELSE 'auto' END, true)
                        """ : "SELECT set_config('plumbline.keeping', :value, true)")
                .param("value", value)
                .query()
                .singleRow();
    }
}
