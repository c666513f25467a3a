package org.plumbline.standing;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.TreeFollower;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries counts over when units change their place: from the units above that lose them to those that gain them, in the
 * transaction that changes the tree, at the cost of the counts and never of the items. Writers go on meanwhile: what they
 * append names the holder only.
 */
@Component
class Moves implements TreeFollower {

    private static final String PATH = "/org/plumbline/standing/";

    private final Store store;
    private final JdbcClient sql;
    private final Fold fold;
    private final Keeping keeping;

    Moves(Store store, JdbcClient sql, Fold fold, Keeping keeping) {
        this.keeping = keeping;
        this.store = store;
        this.sql = sql;
        this.fold = fold;
    }

    @Override
    public void begin() {
        fold.lock();
    }

    @Override
    public Runnable moving(List<Change> changes) {
        fold.lock();
        if (!anythingCounted()) {
            return () -> {};
        }
        var day = fold.day();
        var nodes = changes.stream()
                .filter(each -> !day.isBefore(each.from()) && day.isBefore(each.to()))
                .mapToInt(Change::node)
                .toArray();
        if (nodes.length == 0) {
            return () -> {};
        }
        keeping.during(() -> takeOff(nodes, day));
        return () -> keeping.during(() -> add(nodes, day));
    }

    /** Has the counts follow the tree of a day, by what was recorded to change in between; gives how many units moved. */
    int advance(LocalDate today) {
        return store.batch(Scope.programme(), () -> {
            fold.lock();
            var day = fold.day();
            if (day.equals(today)) {
                return 0;
            }
            var nodes = sql
                    .sql(Sql.file(PATH + "moved-between.sql"))
                    .param("earlier", day.isBefore(today) ? day : today)
                    .param("later", day.isBefore(today) ? today : day)
                    .query(Integer.class)
                    .list()
                    .stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (nodes.length > 0 && anythingCounted()) {
                takeOff(nodes, day);
                add(nodes, today);
            }
            fold.follow(today);
            return nodes.length;
        });
    }

    /** First every unit that moves with others below it gets counts of its own, then those above lose them. */
    private void takeOff(int[] nodes, LocalDate day) {
        fold.promote(uncounted("ancestor", "ancestor", nodes, day), day);
        move(nodes, day, -1);
    }

    private void add(int[] nodes, LocalDate day) {
        move(nodes, day, 1);
        fold.promote(uncounted("ancestor", "descendant", nodes, day), day);
    }

    private void move(int[] nodes, LocalDate day, int sign) {
        sql.sql(Sql.file(PATH + "move.sql"))
                .param("nodes", nodes)
                .param("day", day)
                .param("sign", sign)
                .update();
    }

    /** Units with others below them, for which no counts are kept: the given ones, or those above the given ones. */
    private int[] uncounted(String wanted, String given, int[] nodes, LocalDate day) {
        return sql
                .sql("""
                        SELECT DISTINCT c.%s FROM organisation.closure c
                         WHERE c.line = 1 AND c.%s = ANY (:nodes) AND c.distance > 0
                           AND c.valid_from <= :day AND c.valid_to > :day
                           AND NOT EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = c.%1$s)
                        """.formatted(wanted, given))
                .param("nodes", nodes)
                .param("day", day)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean anythingCounted() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM standing.counted)")
                .query(Boolean.class)
                .single();
    }
}
