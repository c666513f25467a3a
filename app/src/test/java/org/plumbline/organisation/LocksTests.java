package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.organisation.AnOrganisation.vi;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deeds that meet take their locks in one order, and none of two editors of one version writes over the other. */
@DatabaseTest
class LocksTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Units units;

    @Autowired
    private TemporaryBodies bodies;

    @Autowired
    private Tree tree;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Unit root;

    @BeforeEach
    void aPlace() {
        root = new AnOrganisation(units).root("Tỉnh " + Ids.next());
    }

    @Test
    void theEndOfABodyWaitsForAReorganisationWithoutHoldingItsUnit() throws Exception {
        var body = Ids.next();
        bodies.setUp(
                ALL,
                new SetUpBody(
                        body,
                        root.id().value(),
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        vi("Tổ"),
                        null,
                        AnOrganisation.START,
                        null,
                        List.of()));
        var day = LocalDate.parse("2025-03-01");
        meanwhile(
                () -> {
                    tree.begin();
                    return true;
                },
                () -> bodies.end(ALL, new EndBody(body, day)),
                () -> sql.sql("SELECT node FROM organisation.unit WHERE id = :id FOR UPDATE")
                        .param("id", body)
                        .query(Integer.class)
                        .single());
        assertThat(units.get(ALL, body).ceased()).isEqualTo(day);
    }

    /** One deed begins, another comes to wait for it, the first goes on; both end well. */
    private void meanwhile(Callable<?> first, Callable<?> other, Callable<?> then) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = store.batch(ALL, () -> {
                call(first);
                var started = threads.submit(other);
                untilSomebodyWaits();
                call(then);
                return started;
            });
            waiting.get();
        }
    }

    private void untilSomebodyWaits() {
        for (var i = 0; i < 1_000; i++) {
            var waiting = sql.sql("""
                            SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                             WHERE NOT l.granted AND a.datname = current_database()
                            """).query(Integer.class).single();
            if (waiting > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("The other deed does not wait.");
    }

    private static void call(Callable<?> step) {
        try {
            step.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
