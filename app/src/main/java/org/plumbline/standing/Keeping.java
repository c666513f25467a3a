package org.plumbline.standing;

import java.util.function.Supplier;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what follows from a change that was allowed: the writer's own reach is not asked again, since an item may
 * pass to a unit beyond it, and a unit that moves counts in units above it.
 */
@Component
class Keeping {

    private final Store store;
    private final JdbcClient sql;

    Keeping(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    void during(Runnable work) {
        during(() -> {
            work.run();
            return true;
        });
    }

    /** If the work fails, the transaction is over and the setting with it. */
    <T> T during(Supplier<T> work) {
        if (!store.isOpen()) {
            throw new IllegalArgumentException("""
                    A standing was to be written outside of any transaction.
                    Maybe the front door of its domain does not go through Store.write.""");
        }
        set("on");
        var result = work.get();
        set("off");
        return result;
    }

    private void set(String value) {
        sql.sql("SELECT set_config('plumbline.keeping', :value, true)")
                .param("value", value)
                .query(String.class)
                .single();
    }
}
