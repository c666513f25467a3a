package org.plumbline.frozen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureFollower;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.CountFollower;
import org.plumbline.store.Store;
import org.plumbline.target.deed.SchemeDeed;
import org.plumbline.target.deed.TargetDeed;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears of every change of a record on which frozen pages rest, and appends in the same transaction which are to be looked at again. */
@Component
class FrozenChanges implements FigureFollower, CountFollower {

    private static final String DUE = "INSERT INTO frozen.due (page, known_from) ";

    private final Store store;
    private final JdbcClient sql;
    private volatile @Nullable Boolean any;

    FrozenChanges(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** From now on there is something to be found. */
    void begin() {
        any = true;
    }

    /** Whether anything was ever frozen: where nothing was, no change costs a statement. */
    boolean isAnythingFrozen() {
        var known = any;
        if (known == null) {
            known = sql.sql("SELECT EXISTS (SELECT 1 FROM frozen.rest)")
                    .query(Boolean.class)
                    .single();
            if (any == null) {
                any = known;
            }
        }
        return known;
    }

    /** Asked once, before anybody waits for the answer. */
    @EventListener
    void started(ApplicationStartedEvent event) {
        store.read(Scope.programme(), this::isAnythingFrozen);
    }

    @Override
    public void changed(List<Changed> figures, Instant knownAt) {
        if (isAnythingFrozen()) {
            sql.sql(DUE + """
                            SELECT DISTINCT page, :known::timestamptz FROM frozen.watch
                             WHERE series = ANY (:series::bigint[]) OR series IS NULL
                            """)
                    .param(
                            "series",
                            figures.stream().map(Changed::series).distinct().toArray(Long[]::new))
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void moved(Collection<Integer> holders, Instant knownAt) {
        if (isAnythingFrozen()) {
            sql.sql(DUE + """
                            SELECT DISTINCT r.page, :known::timestamptz
                              FROM frozen.rest r JOIN organisation.closure c ON c.line = 1 AND c.ancestor = r.node
                             WHERE r.counts AND c.descendant = ANY (:nodes::int[])
                            """)
                    .param("nodes", holders.toArray(Integer[]::new))
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @EventListener
    void after(Happening happening) {
        switch (happening.deed()) {
            case TargetDeed of
            when isAnythingFrozen() ->
                sql.sql(DUE + "SELECT DISTINCT page, :known::timestamptz FROM frozen.rest WHERE target = :target")
                        .param("target", of.about())
                        .param("known", happening.knownAt().atOffset(ZoneOffset.UTC))
                        .update();
            case SchemeDeed of
            when isAnythingFrozen() ->
                sql.sql(
                                DUE
                                        + "SELECT DISTINCT page, :known::timestamptz FROM frozen.rest WHERE target IS NOT NULL OR counts")
                        .param("known", happening.knownAt().atOffset(ZoneOffset.UTC))
                        .update();
            default -> {}
        }
    }
}
