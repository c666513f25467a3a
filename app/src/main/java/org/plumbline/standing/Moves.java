package org.plumbline.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.TreeFollower;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries counts over when units change their place: from the units above that lose them to those that gain them, in the
 * transaction that changes the tree, at the cost of the counts and never of the items. Who stands above before and after
 * is left alone. Writers go on meanwhile: what they
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
        var before = new Place[1];
        keeping.during(nodes.length, () -> before[0] = place(nodes, day));
        return () -> keeping.during(nodes.length, () -> carryOver(before[0], day));
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
                keeping.during(nodes.length, () -> carryOver(place(nodes, day), today));
            }
            fold.follow(today);
            return nodes.length;
        });
    }

    /** Units that are to move, and which units stand above each of them at what distance. */
    private record Place(int[] moved, List<Above> above) {

        int[] each(ToIntFunction<Above> value) {
            return above.stream().mapToInt(value).toArray();
        }
    }

    private record Above(int node, int ancestor, int distance) {}

    /** Before the move; every unit that moves with others below it gets counts of its own, if it had none. */
    private Place place(int[] nodes, LocalDate day) {
        fold.promote(uncounted("ancestor", "ancestor", nodes, day), day);
        var above = sql.sql("""
                        SELECT descendant, ancestor, distance FROM organisation.closure
                         WHERE line = 1 AND descendant = ANY (:nodes) AND distance > 0
                           AND valid_from <= :day AND valid_to > :day
                        """)
                .param("nodes", nodes)
                .param("day", day)
                .query((row, n) -> new Above(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        return new Place(nodes, above);
    }

    /** After the move, with the tree of the day written. */
    private void carryOver(Place before, LocalDate day) {
        sql.sql(Sql.file(PATH + "move.sql"))
                .param("moved", before.moved())
                .param("nodes", before.each(Above::node))
                .param("ancestors", before.each(Above::ancestor))
                .param("distances", before.each(Above::distance))
                .param("day", day)
                .update();
        sql.sql(Sql.file(PATH + "drop.sql"))
                .param(
                        "nodes",
                        IntStream.concat(
                                        Arrays.stream(before.moved()),
                                        before.above().stream().mapToInt(Above::ancestor))
                                .toArray())
                .param("day", day)
                .update();
        fold.promote(uncounted("ancestor", "descendant", before.moved(), day), day);
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
