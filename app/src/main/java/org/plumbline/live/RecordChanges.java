package org.plumbline.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.indicator.FigureFollower;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Succession;
import org.plumbline.standing.CountFollower;
import org.plumbline.store.Store;
import org.plumbline.target.deed.TargetDeed;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears of every change of a record for which a number may stand, and appends in the same transaction which are to be looked at again. */
@Component
class RecordChanges implements FigureFollower, CountFollower {

    private static final String DUE = "INSERT INTO live.due (binding, known_from) ";

    private final Store store;
    private final JdbcClient sql;
    private final Succession succession;
    private volatile @Nullable Boolean any;

    RecordChanges(Store store, JdbcClient sql, Succession succession) {
        this.store = store;
        this.sql = sql;
        this.succession = succession;
    }

    /** From now on there is something to be found. */
    void begin() {
        any = true;
    }

    /** Whether anything was ever bound: where nothing was, no change and no page costs a statement. */
    boolean isAnythingBound() {
        var known = any;
        if (known == null) {
            known = store.under(
                    LiveFigures.KEEPING,
                    () -> sql.sql("SELECT EXISTS (SELECT 1 FROM live.text)")
                            .query(Boolean.class)
                            .single());
            if (any == null) {
                any = known;
            }
        }
        return known;
    }

    /** Asked once, before anybody waits for the answer. */
    @EventListener
    void started(ApplicationStartedEvent event) {
        store.read(Scope.programme(), this::isAnythingBound);
    }

    @Override
    public void changed(List<Changed> figures, Instant knownAt) {
        if (isAnythingBound()) {
            sql.sql(
                            DUE
                                    + "SELECT DISTINCT w.binding, :known::timestamptz FROM live.watch w WHERE w.series = ANY (:series::bigint[])")
                    .param(
                            "series",
                            figures.stream().map(Changed::series).distinct().toArray(Long[]::new))
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void moved(Collection<Integer> holders, Instant knownAt) {
        if (isAnythingBound()) {
            sql.sql(DUE + """
                            SELECT DISTINCT w.binding, :known::timestamptz
                              FROM live.watch w JOIN organisation.closure c ON c.line = 1 AND c.ancestor = w.node
                             WHERE w.counts AND c.descendant = ANY (:nodes::int[])
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
            when isAnythingBound() ->
                sql.sql(DUE + "SELECT DISTINCT binding, :known::timestamptz FROM live.watch WHERE target = :target")
                        .param("target", of.about())
                        .param("known", happening.knownAt().atOffset(ZoneOffset.UTC))
                        .update();
            case Reorganise done when isAnythingBound() -> tree(succession.ended(done.id()), happening.knownAt());
            case MoveUnit moved when isAnythingBound() -> tree(List.of(), happening.knownAt());
            case JoinDirectives joined when isAnythingBound() -> tree(List.of(), happening.knownAt());
            default -> {}
        }
    }

    /** Units ended, or counts go along with units that moved and papers that turned out to be one. */
    private void tree(Collection<Integer> ended, Instant knownAt) {
        sql.sql(DUE + """
                        SELECT DISTINCT w.binding, :known::timestamptz FROM live.watch w WHERE w.counts OR w.node = ANY (:ended::int[])
                        """)
                .param("ended", ended.toArray(Integer[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
