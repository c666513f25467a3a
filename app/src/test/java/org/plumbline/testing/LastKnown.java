package org.plumbline.testing;

import java.time.Instant;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment at which the last happening became known: what a test asks for later as known before. */
public final class LastKnown {

    private LastKnown() {}

    public static Instant of(Store store, JdbcClient sql) {
        return store.read(
                Scope.programme(),
                () -> sql.sql("SELECT max(known_at) FROM store.happening")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
    }
}
