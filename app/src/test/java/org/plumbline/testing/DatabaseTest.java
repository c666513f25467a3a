package org.plumbline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.PlumblineApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL, connected as the application role, with a clock that stands at 15 March
 * 2025, 10:00 in Hanoi. All such tests share one context and one database: each makes its own units with its own codes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlumblineApplication.class,
        properties = {"spring.main.banner-mode=off", "plumbline.rounds.worker=false"})
@ContextConfiguration(initializers = TestStore.class)
@AutoConfigureMockMvc
@Import({FixedClock.class, FixedViewers.class, CountedStatements.class})
public @interface DatabaseTest {}
