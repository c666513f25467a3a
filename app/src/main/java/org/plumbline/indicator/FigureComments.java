package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which figures something was said: what was achieved, why, what is difficult, what is proposed. */
@Component
public class FigureComments {

    private final Store store;
    private final JdbcClient sql;

    FigureComments(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** A commented figure of a series by the days of its period. */
    public record Said(long series, LocalDate first, LocalDate last) {}

    /** The commented figures of some series, as known at an instant; null for all that is known. */
    public List<Said> on(Scope scope, Collection<Long> series, @Nullable Instant knownAt) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT DISTINCT o.series, o.starts, o.ends - 1 AS last
                                  FROM indicator.observation o JOIN indicator.comment c ON c.observation = o.id
                                 WHERE o.series = ANY (:series::bigint[]) AND o.known_from <= :known AND o.known_to > :known
                                """)
                        .param("series", Texts.of(series))
                        .param(
                                "known",
                                (knownAt == null ? Store.ALL_KNOWN : store.settled(knownAt)).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new Said(
                                row.getLong("series"),
                                row.getObject("starts", LocalDate.class),
                                row.getObject("last", LocalDate.class)))
                        .list());
    }
}
