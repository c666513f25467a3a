package org.plumbline.target;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges on all figures of a promise and keeps all promises on a figure in step, also those that the one who asks or writes does not
 * see: a verdict must not depend on its reader. Shows nobody anything else.
 */
@Component
class Unhindered {

    private final JdbcClient sql;

    Unhindered(JdbcClient sql) {
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
        sql.sql("SELECT set_config('plumbline.judging', :value, true)")
                .param("value", value)
                .query()
                .singleRow();
    }
}
