package org.plumbline.programme;

import java.time.Instant;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.kernel.Happening;
import org.plumbline.store.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two papers turned out to be one: assignments under the one go on under the other. */
@Component
class Joined {

    private final JdbcClient sql;
    private final AssignmentRows rows;
    private final AssignmentStandings standings;
    private final Beyond beyond;
    private final DocumentCounts counts;

    Joined(JdbcClient sql, AssignmentRows rows, AssignmentStandings standings, Beyond beyond, DocumentCounts counts) {
        this.counts = counts;
        this.sql = sql;
        this.rows = rows;
        this.standings = standings;
        this.beyond = beyond;
    }

    @EventListener
    void after(Happening happening) {
        if (happening.deed() instanceof JoinDirectives joined) {
            beyond.reach(() -> {
                follow(joined, happening.knownAt());
                return true;
            });
        }
    }

    private void follow(JoinDirectives joined, Instant knownAt) {
        var items = rows.itemsUnder(joined.directive());
        standings.lock(items);
        counts.changed(items);
        sql.sql(Sql.file("/org/plumbline/programme/join.sql"))
                .param("from", joined.directive())
                .param("items", items.stream().mapToLong(Long::longValue).toArray())
                .update();
        counts.changed(items);
        standings.keep(items, knownAt);
    }
}
