package org.plumbline.indicator;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.organisation.TreeFollower;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes along what units give to the figures above them when they move: from their day on, by the ends of periods, so that periods that
 * ended before stay with the units above of then. What they gave leaves the old ones and waits to be added up for the new.
 */
@Component
class PartMoves implements TreeFollower {

    private final JdbcClient sql;
    private final PartLock lock;

    PartMoves(JdbcClient sql, PartLock lock) {
        this.sql = sql;
        this.lock = lock;
    }

    @Override
    public void begin() {
        lock.take();
    }

    @Override
    public Runnable moving(List<Change> changes) {
        lock.take();
        if (sql.sql("SELECT EXISTS (SELECT 1 FROM indicator.part) OR EXISTS (SELECT 1 FROM indicator.part_delta)")
                .query(Boolean.class)
                .single()) {
            sql.sql(Sql.file("/org/plumbline/indicator/parts-move.sql"))
                    .param("nodes", Texts.of(changes, Change::node))
                    .param("froms", Texts.of(changes, Change::from))
                    .param("tos", Texts.of(changes, each -> each.to().equals(LocalDate.MAX) ? "infinity" : each.to()))
                    .update();
        }
        return () -> {};
    }
}
