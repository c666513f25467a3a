package org.plumbline.standing;

import java.util.ArrayList;
import java.util.List;
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

    void during(int items, Runnable work) {
        if (!store.isOpen()) {
            throw new IllegalArgumentException("""
                    A standing was to be written outside of any transaction.
                    Maybe the front door of its domain does not go through Store.write.""");
        }
        if (items > MANY) {
            keep(() -> byIndexes(work));
        } else if (store.reachesEverything()) {
            work.run();
        } else {
            keep(work);
        }
    }

    private void keep(Runnable work) {
        during(List.of(), () -> {
            work.run();
            return true;
        });
    }

    /** The same for all of some work, in which standings are written down, beside further settings that policies ask for. */
    <T> T during(List<String> besides, Supplier<T> work) {
        if (store.reachesEverything()) {
            return work.get();
        }
        var settings = new ArrayList<>(besides);
        settings.add("plumbline.keeping");
        return store.under(settings, work);
    }

    /**
     * For many items at once the database is told to look each up by its index: from tables that grew since it last counted
     * them it would expect few rows, and read them whole for each item.
     */
    private void byIndexes(Runnable work) {
        wholeTables("off");
        store.afresh(() -> {
            work.run();
            return true;
        });
        wholeTables("on");
    }

    private void wholeTables(String value) {
        sql.sql("SELECT set_config('enable_seqscan', :value, true)")
                .param("value", value)
                .query()
                .singleRow();
    }
}
