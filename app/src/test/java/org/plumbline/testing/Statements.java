package org.plumbline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the statements that are sent to the database while something is done. */
public final class Statements {

    private Statements() {}

    /** What was done, with the statements it took, in their order. */
    public record Done<T>(T result, List<String> statements) {}

    /** Everything reaches the database through one template, which names each statement before it sends it. */
    public static <T> Done<T> during(Callable<T> work) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var level = logger.getLevel();
        var additive = logger.isAdditive();
        var heard = new ListAppender<ILoggingEvent>();
        heard.setContext(logger.getLoggerContext());
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            var result = work.call();
            var statements = List.copyOf(heard.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(message -> message.contains("["))
                    .toList();
            return new Done<>(result, statements);
        } finally {
            logger.setLevel(level);
            logger.setAdditive(additive);
            logger.detachAppender(heard);
        }
    }
}
