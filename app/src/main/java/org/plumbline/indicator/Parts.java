package org.plumbline.indicator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Happening;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what units give to the figures of units above, in the transaction that changes their figures. No row of a unit above is touched:
 * what differs waits under the unit's own name.
 */
@Component
class Parts implements FigureFollower {

    private final JdbcClient sql;
    private final PartLock lock;
    private final Judging judging;

    Parts(JdbcClient sql, PartLock lock, Judging judging) {
        this.sql = sql;
        this.lock = lock;
        this.judging = judging;
    }

    @Override
    public void changed(List<Changed> figures, Instant knownAt) {
        var told = figures.stream()
                .filter(each -> each.stance() == Stance.REPORTED || each.stance() == Stance.VERIFIED)
                .map(Changed::series)
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            keep(giving(told));
        }
    }

    /** Which of these series give to figures above or to sets: one look by keys, and nothing more for all others. */
    private List<Long> giving(Collection<Long> series) {
        return sql.sql("""
                        SELECT s.series FROM indicator.series s
                         WHERE s.series = ANY (:series::bigint[]) AND s.cut !~ '(^|;)set='
                           AND (EXISTS (SELECT 1 FROM indicator.level l WHERE l.indicator_key = s.indicator_key AND l.origin = 'DERIVED')
                                OR EXISTS (SELECT 1 FROM indicator.series w
                                            WHERE w.indicator_key = s.indicator_key AND w.cut ~ '(^|;)set='))
                         ORDER BY s.series
                        """).param("series", Texts.of(series)).query(Long.class).list();
    }

    private void keep(Collection<Long> series) {
        if (!series.isEmpty()) {
            judging.reach(() -> sql.sql(Sql.file("/org/plumbline/indicator/parts-keep.sql"))
                    .param("series", Texts.of(series))
                    .param("known", Store.ALL_KNOWN.atOffset(ZoneOffset.UTC))
                    .update());
        }
    }

    /** An indicator is about to be defined anew: nothing is added up meanwhile. To be called before anything else is locked. */
    void begin() {
        lock.take();
    }

    /** What was added up by the old definition is taken back, and all figures wait to be added up by the new one; composites read what waits. */
    void redefine(int indicatorKey) {
        if (!isMade(indicatorKey)) {
            return;
        }
        lock.take();
        var series = sql.sql("""
                        SELECT series FROM indicator.series WHERE indicator_key = :key ORDER BY series FOR UPDATE
                        """).param("key", indicatorKey).query(Long.class).list();
        sql.sql("DELETE FROM indicator.part_delta WHERE indicator_key = :key")
                .param("key", indicatorKey)
                .update();
        sql.sql("DELETE FROM indicator.part WHERE indicator_key = :key")
                .param("key", indicatorKey)
                .update();
        sql.sql("""
                        INSERT INTO indicator.part_delta (indicator_key, node, whole, cut, starts, ends, numerator, denominator,
                               checked_numerator, checked_denominator, counts, known_from)
                        SELECT indicator_key, node, node, cut, starts, ends, -numerator, -denominator, -checked_numerator,
                               -checked_denominator, indicator.minus(counts), known_from
                          FROM indicator.part_sum WHERE indicator_key = :key
                        """).param("key", indicatorKey).update();
        keep(series);
    }

    private boolean isMade(int key) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM indicator.level WHERE indicator_key = :key AND origin = 'DERIVED')
                            OR EXISTS (SELECT 1 FROM indicator.part WHERE indicator_key = :key)
                        """).param("key", key).query(Boolean.class).single();
    }

    /** A unit weighs otherwise than before. Its own series are held before those of composites, as when figures come. */
    @EventListener
    @Order(-1)
    void after(Happening happening) {
        if (happening.deed() instanceof ChangeTraits changed) {
            keep(sql.sql("""
                            SELECT s.series FROM indicator.series s
                             WHERE s.node = (SELECT u.node FROM organisation.unit u WHERE u.id = :unit)
                               AND EXISTS (SELECT 1 FROM indicator.definition d
                                            WHERE d.indicator_key = s.indicator_key AND d.weight = ANY (:traits))
                               AND EXISTS (SELECT 1 FROM indicator.level l
                                            WHERE l.indicator_key = s.indicator_key AND l.origin = 'DERIVED')
                             ORDER BY s.series FOR UPDATE OF s
                            """)
                    .param("unit", changed.unit())
                    .param("traits", changed.traits().keySet().toArray(String[]::new))
                    .query(Long.class)
                    .list());
        }
    }
}
