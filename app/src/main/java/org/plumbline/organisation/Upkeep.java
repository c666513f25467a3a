package org.plumbline.organisation;

import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database at once what a large deed did to the tree. It would find out by itself within minutes; until then
 * it would guess, and read slowly.
 */
@Component
class Upkeep {

    /** From how many units on a deed is large. */
    static final int MANY = 1_000;

    private static final String TABLES =
            "organisation.unit, organisation.unit_name, organisation.edge, organisation.closure";

    private final Store store;
    private final JdbcClient sql;

    Upkeep(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** Counts anew, inside the deed's own transaction, for what follows in it. */
    void count() {
        sql.sql("ANALYZE " + TABLES).update();
    }

    /** Clears away what the deed replaced, after it is done; a larger transaction around it leaves that to the database. */
    void clear() {
        if (!store.isOpen()) {
            sql.sql("VACUUM (ANALYZE) " + TABLES).update();
        }
    }
}
