package org.plumbline.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: 15 March 2025, 10:00 in Hanoi. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedClock {

    /** The instant at which all tests take place. */
    public static final Instant NOW = Instant.parse("2025-03-15T03:00:00Z");

    @Bean
    @Primary
    Clock clockOfTests() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
