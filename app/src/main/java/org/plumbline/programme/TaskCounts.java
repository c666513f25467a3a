package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.Counts;
import org.plumbline.standing.Tallies;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many assignments stand in which class: of a unit with all below it, in one document or in all the reader may see. */
@Component
public class TaskCounts {

    private final Store store;
    private final JdbcClient sql;
    private final Tallies tallies;
    private final DocumentCounts documents;

    TaskCounts(Store store, JdbcClient sql, Tallies tallies, DocumentCounts documents) {
        this.documents = documents;
        this.store = store;
        this.sql = sql;
        this.tallies = tallies;
    }

    /** The counts; {@code total} is all of them but the cancelled. */
    public record Standing(int doneOnTime, int doneLate, int open, int overdue, int notDue, int cancelled) {

        /** Nothing at all. */
        public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);

        static Standing of(Counts counts) {
            return new Standing(
                    counts.of(AssignmentClass.DONE_ON_TIME.code()),
                    counts.of(AssignmentClass.DONE_LATE.code()),
                    counts.of(AssignmentClass.OPEN.code()),
                    counts.of(AssignmentClass.OVERDUE.code()),
                    counts.of(AssignmentClass.NOT_DUE.code()),
                    counts.of(AssignmentClass.CANCELLED.code()));
        }

        /** The counts of several places together. */
        public Standing and(Standing other) {
            return new Standing(
                    doneOnTime + other.doneOnTime,
                    doneLate + other.doneLate,
                    open + other.open,
                    overdue + other.overdue,
                    notDue + other.notDue,
                    cancelled + other.cancelled);
        }

        /** The counts without those of a part. */
        Standing without(Standing part) {
            return new Standing(
                    doneOnTime - part.doneOnTime,
                    doneLate - part.doneLate,
                    open - part.open,
                    overdue - part.overdue,
                    notDue - part.notDue,
                    cancelled - part.cancelled);
        }

        /** Whether nothing is counted at all. */
        boolean isNothing() {
            return total() == 0 && cancelled == 0;
        }

        public int total() {
            return doneOnTime + doneLate + open + overdue + notDue;
        }

        /** The share on time in percent, of all that is done or late by now; null while nothing is. */
        public @Nullable Integer onTimePercent() {
            var base = doneOnTime + doneLate + overdue;
            return base == 0 ? null : Math.round(100f * doneOnTime / base);
        }
    }

    /** Today, of a unit by its inner number and all below it. */
    public Standing of(Scope scope, int node) {
        return store.read(
                scope, () -> Standing.of(tallies.of(scope, AssignmentStandings.ASSIGNMENTS, node, keys(scope), null)));
    }

    /** Of one document, within a unit and all below it. */
    public Standing of(Scope scope, int node, UUID directive) {
        return store.read(
                scope,
                () -> Standing.of(tallies.of(scope, AssignmentStandings.ASSIGNMENTS, node, key(directive), null)));
    }

    /** Of one document, wherever its assignments are led, judged today. */
    public Standing ofDirective(Scope scope, UUID directive) {
        return store.read(scope, () -> documents.of(directive).all());
    }

    /** The same per clause; what stands on none is left out. */
    public Map<UUID, ClauseTasks> byClause(Scope scope, UUID directive) {
        return store.read(scope, () -> documents.of(directive).byClause());
    }

    /** Of several units, such as those under one. */
    public Map<Integer, Standing> ofNodes(Scope scope, Collection<Integer> nodes) {
        return store.read(scope, () -> {
            var found = new HashMap<Integer, Standing>();
            tallies.ofNodes(scope, AssignmentStandings.ASSIGNMENTS, nodes, keys(scope))
                    .forEach((node, counts) -> found.put(node, Standing.of(counts)));
            return found;
        });
    }

    /**
     * What stands under open documents and under none, on a day or, without one, today: one number for all who may see counts of the unit.
     */
    public Standing ofOpen(Scope scope, int node, @Nullable LocalDate on) {
        return store.read(scope, () -> {
            var keys = open();
            return Standing.of(
                    on == null
                            ? tallies.of(scope, AssignmentStandings.ASSIGNMENTS, node, keys, null)
                            : tallies.on(scope, AssignmentStandings.ASSIGNMENTS, node, on, Store.ALL_KNOWN, keys));
        });
    }

    private int[] open() {
        return sql
                .sql("SELECT directive_key FROM directive.directive WHERE reading_class = 'OPEN' UNION ALL SELECT 0")
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** On a day in the world as known at an instant, in the tree of that day. */
    public Standing on(Scope scope, int node, LocalDate on, Instant knownAt, @Nullable UUID directive) {
        return store.read(
                scope,
                () -> Standing.of(tallies.on(
                        scope,
                        AssignmentStandings.ASSIGNMENTS,
                        node,
                        on,
                        knownAt,
                        directive == null ? keys(scope) : key(directive))));
    }

    /** The documents that count for the reader: null for all; 0 stands for assignments under none. */
    int @Nullable [] keys(Scope scope) {
        return scope.everything()
                ? null
                : sql.sql("SELECT directive.readable() UNION ALL SELECT 0").query(Integer.class).list().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private int[] key(UUID directive) {
        return sql
                .sql("SELECT directive_key FROM directive.named_directive WHERE id = :id")
                .param("id", directive)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
