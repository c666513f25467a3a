package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private Instant now = Instant.parse("2025-03-15T03:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Throttle throttle = new Throttle(3, Duration.ofMinutes(1), clock);

    @Test
    void letsSoManyPassAtOnceAndThenOneEachInterval() {
        for (var i = 0; i < 3; i++) {
            assertThat(throttle.take("office")).isEmpty();
        }
        assertThat(throttle.take("office")).contains(Duration.ofMinutes(1));
        assertThat(throttle.take("another")).isEmpty();
        now = now.plusSeconds(60);
        assertThat(throttle.take("office")).isEmpty();
        assertThat(throttle.take("office")).isPresent();
        now = now.plusSeconds(3600);
        for (var i = 0; i < 3; i++) {
            assertThat(throttle.take("office")).isEmpty();
        }
        assertThat(throttle.take("office")).isPresent();
    }

    @Test
    void whatSucceededCountsNot() {
        for (var i = 0; i < 20; i++) {
            assertThat(throttle.take("office")).isEmpty();
            throttle.giveBack("office");
        }
    }
}
