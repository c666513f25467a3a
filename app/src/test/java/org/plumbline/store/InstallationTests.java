package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings are seen when they are stored and not before; a demonstration's clock never goes back. */
@DatabaseTest
class InstallationTests {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Store store;

    @Autowired
    private Installation installation;

    @Test
    void aDemonstrationsClockGoesOnWhenOtherSettingsAreSaved() {
        var machine = new Hands(FixedClock.NOW);
        var here = new Installation(sql, machine);
        var start = Instant.parse("2025-03-15T01:00:00Z");
        try {
            here.set(Map.of("clock.demo", start.toString()));
            machine.turn(Duration.ofHours(3));
            assertThat(here.now()).isEqualTo(start.plus(Duration.ofHours(3)));
            here.set(Map.of("test." + Ids.next(), "anything"));
            assertThat(here.now()).isEqualTo(start.plus(Duration.ofHours(3)));
            here.moveClock(start.plus(Duration.ofHours(5)));
            machine.turn(Duration.ofHours(1));
            assertThat(here.now()).isEqualTo(start.plus(Duration.ofHours(6)));
        } finally {
            here.set(Map.of("clock.demo", ""));
        }
    }

    @Test
    void nobodySeesASettingBeforeItIsStored() {
        var name = "test." + Ids.next();
        assertThatThrownBy(() -> store.batch(Scope.programme(), () -> {
                    installation.set(Map.of(name, "never"));
                    assertThat(elsewhere(name)).isEmpty();
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessageContaining("in the middle");
        assertThat(installation.setting(name)).isEmpty();
        store.batch(Scope.programme(), () -> {
            installation.set(Map.of(name, "now"));
            return true;
        });
        assertThat(installation.setting(name)).contains("now");
    }

    private Optional<String> elsewhere(String name) {
        return CompletableFuture.supplyAsync(() -> installation.setting(name)).join();
    }

    /** A clock that is turned by hand. */
    private static final class Hands extends Clock {

        private Instant now;

        private Hands(Instant now) {
            this.now = now;
        }

        private void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks this clock for another zone.");
        }
    }
}
