package org.plumbline.programme;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries out what follows from a change that was allowed, also at assignments that the one who changed it does not see:
 * a reorganisation passes all of them on, and a ring may close over one that is out of sight. Shows nobody anything.
 */
@Component
class Beyond {

    private final JdbcClient sql;

    Beyond(JdbcClient sql) {
        this.sql = sql;
    }

    /** If the work fails, the transaction is over and the setting with it. */
    <T> T reach(Supplier<T> work) {
        set("on");
        var done = work.get();
        set("off");
        return done;
    }

    private void set(String value) {
        sql.sql("SELECT set_config('plumbline.passing', :value, true)")
                .param("value", value)
                .query()
                .singleRow();
    }
}
