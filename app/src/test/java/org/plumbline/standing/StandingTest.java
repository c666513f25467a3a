package org.plumbline.standing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.testing.DatabaseTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A database of its own, with a judge: these tests let days pass, which others must not see. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import(StandingTest.Judges.class)
public @interface StandingTest {

    /** Each run takes place ninety days after the one before: the installation's clock never goes back. */
    AtomicLong RUNS = new AtomicLong();

    @TestConfiguration(proxyBeanMethods = false)
    class Judges {
        @Bean
        TurningJudge turningJudge(StandingBook book) {
            return new TurningJudge(book);
        }
    }
}
