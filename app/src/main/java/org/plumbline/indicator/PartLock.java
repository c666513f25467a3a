package org.plumbline.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One at a time for each database adds figures up, moves units, or defines anew of what figures are made. */
@Component
class PartLock {

    /** Any number of our own; locks of this kind are known by it alone. */
    private static final long LOCK = 0x504c_554d_5041_5254L;

    private final JdbcClient sql;

    PartLock(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of this transaction nobody else does any of it. */
    void take() {
        sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 1)
                .single();
    }

    /** The same if nobody is at it. */
    boolean tryTake() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
