package org.plumbline.store;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How the database plans the statements of the transaction that is open on this thread. */
@Component
class Planning {

    /** Under this name stands how a transaction that is read often plans at present. */
    private static final Object PLANS = new Object();

    /** Plans that are made once and serve whatever is asked. */
    static final String GENERIC = "force_generic_plan";

    /** The database weighs it up itself. */
    static final String WEIGHED = "auto";

    private static final String CUSTOM = "force_custom_plan";

    private final JdbcClient sql;

    Planning(JdbcClient sql) {
        this.sql = sql;
    }

    /** A transaction began to plan so; whoever asks something afresh in it comes back to this. */
    void began(String plans) {
        if (plans.equals(GENERIC)) {
            TransactionSynchronizationManager.bindResource(PLANS, plans);
        }
    }

    void ended() {
        TransactionSynchronizationManager.unbindResourceIfPossible(PLANS);
    }

    /** Asks something with plans of its own, whatever the transaction does otherwise. */
    <T> T afresh(Supplier<T> query) {
        var before = at();
        return before.equals(CUSTOM) ? query.get() : under(CUSTOM, before, query);
    }

    /** Asks something with plans that the database weighs itself, unless the transaction leaves it to do so anyhow. */
    <T> T weighed(Supplier<T> query) {
        var before = at();
        return before.equals(GENERIC) ? under(WEIGHED, before, query) : query.get();
    }

    private static String at() {
        return TransactionSynchronizationManager.getResource(PLANS) instanceof String plans ? plans : WEIGHED;
    }

    private <T> T under(String plans, String before, Supplier<T> query) {
        plan(plans);
        var found = query.get();
        plan(before);
        return found;
    }

    private void plan(String plans) {
        sql.sql("SELECT set_config('plan_cache_mode', :plans, true)")
                .param("plans", plans)
                .query()
                .singleRow();
        ended();
        TransactionSynchronizationManager.bindResource(PLANS, plans);
    }
}
