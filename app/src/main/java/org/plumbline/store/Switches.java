package org.plumbline.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Settings of the open transaction that policies of the database ask for, such as {@code plumbline.passing}: which of them are on. */
@Component
class Switches {

    /** Under this name stands which are on in the transaction of this thread. */
    private static final Object ON = new Object();

    private final JdbcClient sql;

    Switches(JdbcClient sql) {
        this.sql = sql;
    }

    /** Turns on those that are off, and off again what it turned on. */
    <T> T under(List<String> settings, Supplier<T> work) {
        var before = TransactionSynchronizationManager.getResource(ON) instanceof On known
                ? known.settings()
                : Set.<String>of();
        var fresh = settings.stream().filter(each -> !before.contains(each)).toList();
        if (fresh.isEmpty()) {
            return work.get();
        }
        set(fresh, "on");
        var all = new HashSet<>(before);
        all.addAll(fresh);
        bind(new On(all));
        var done = work.get();
        bind(new On(before));
        set(fresh, "off");
        return done;
    }

    /** The transaction is over, and every setting with it. */
    void ended() {
        TransactionSynchronizationManager.unbindResourceIfPossible(ON);
    }

    private record On(Set<String> settings) {}

    private static void bind(On on) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ON);
        TransactionSynchronizationManager.bindResource(ON, on);
    }

    private void set(List<String> settings, String value) {
        sql.sql("SELECT set_config(setting, :value, true) FROM unnest(:settings::text[]) AS s (setting)")
                .param("settings", settings.toArray(String[]::new))
                .param("value", value)
                .query(String.class)
                .list();
    }
}
