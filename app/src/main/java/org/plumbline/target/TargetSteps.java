package org.plumbline.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureSteps.Rests;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Branches;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets as steps of a thread: those of a clause or document, those that rest on a figure, and the series on which each rests. */
@Component
public class TargetSteps {

    private static final String OF_CLAUSE =
            "/*on*/ SELECT n.directive_key, n.id AS clause FROM directive.present_clause n WHERE n.id = o.id";

    private static final String OF_DOCUMENT = """
            SELECT n.directive_key, NULL::uuid AS clause
              FROM directive.named_directive n WHERE n.id = o.id""";

    /** By what a target hangs on its parent: an index knows it also where row-level security stands before it. */
    private static final String HANGS = "/*hangs*/ t.clause = p.clause";

    private static final String AFTER =
            "(t.node, t.item) > (SELECT z.node, z.item FROM target.target z WHERE z.id = :after::uuid)";

    private static final String WINDOW =
            "/*targets*/ SELECT w.id, w.item, w.node, w.clause FROM target.target w WHERE w.withdrawn IS NULL LIMIT :window";

    private static final String ALL = """
            SELECT w.id, w.item, w.node, w.clause FROM target.target w
             WHERE w.withdrawn IS NULL AND /*document*/ true AND /*after*/ true
             ORDER BY w.node, w.item LIMIT :window""";

    private static final String BY_UNIT = """
            SELECT w.id, w.item, w.node, w.clause
              FROM (SELECT DISTINCT n.node FROM (/*nodes*/) n ORDER BY n.node) n
             CROSS JOIN LATERAL (SELECT w.id, w.item, w.node, w.clause FROM target.target w
                                  WHERE w.node = n.node AND w.withdrawn IS NULL AND /*document*/ true AND /*after*/ true
                                  ORDER BY w.item LIMIT :window) w
             ORDER BY n.node, w.item LIMIT :window""";

    private static final String BELOW = """
            SELECT c.descendant AS node FROM organisation.closure c
             WHERE c.line = 1 AND c.ancestor = :unit AND c.valid_from <= :today AND c.valid_to > :today""";

    private static final String IN_REACH =
            "SELECT r AS node FROM standing.reach() r UNION SELECT unnest(store.singles())";

    private static final String OF_DIRECTIVE =
            "w.directive_key = (SELECT d.directive_key FROM directive.named_directive d WHERE d.id = :directive)";

    private static final String AFTER_LOOKED =
            "(w.node, w.item) > (SELECT z.node, z.item FROM target.target z WHERE z.id = :after::uuid)";

    private final Store store;
    private final JdbcClient sql;
    private final Branches branches;
    private final Installation installation;
    private final TargetList list;

    TargetSteps(Store store, JdbcClient sql, Branches branches, Installation installation, TargetList targetList) {
        this.list = targetList;
        this.store = store;
        this.sql = sql;
        this.branches = branches;
        this.installation = installation;
    }

    /** The first targets of each clause, unit by unit. */
    public Map<UUID, Branch<UUID>> ofClauses(Scope scope, Collection<UUID> clauses, Cut cut) {
        return under(scope, text(), clauses, cut);
    }

    /** The first targets of each document that name no clause of it. */
    public Map<UUID, Branch<UUID>> withoutClause(Scope scope, Collection<UUID> documents, Cut cut) {
        return under(
                scope,
                text().replace(OF_CLAUSE, OF_DOCUMENT)
                        .replace(HANGS, "t.directive_key = p.directive_key AND t.clause IS NULL"),
                documents,
                cut);
    }

    private static String text() {
        return Sql.file("/org/plumbline/target/thread-targets.sql");
    }

    private Map<UUID, Branch<UUID>> under(Scope scope, String text, Collection<UUID> parents, Cut cut) {
        return store.read(
                scope,
                () -> store.overMany(
                        () -> branches.of(text, AFTER, parents, cut, (row, n) -> row.getObject("id", UUID.class))));
    }

    /** The first targets that are judged on a figure of a series whose period ends on a day. */
    public Branch<UUID> restingOn(Scope scope, long series, LocalDate last, int most) {
        return store.read(scope, () -> {
            var total = new int[1];
            var found = sql.sql(Sql.file("/org/plumbline/target/thread-of-series.sql"))
                    .param("series", series)
                    .param("last", last)
                    .param("few", most)
                    .query((row, n) -> {
                        total[0] = row.getInt("total");
                        return row.getObject("id", UUID.class);
                    })
                    .list();
            return new Branch<>(found, total[0], false, null);
        });
    }

    /** Targets as rows, by their identifiers. */
    public Map<UUID, TargetLine> lines(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list.named(scope, ids).stream().collect(Collectors.toMap(TargetLine::id, each -> each));
    }

    /** The series on which each target rests, with the days for which its holders rest on each. */
    public List<Rests> series(Scope scope, Collection<UUID> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT t.id, h.series,
                               CASE WHEN lag(h.from_day) OVER held IS NULL THEN '0001-01-01' ELSE h.from_day END AS since,
                               coalesce(lead(h.from_day) OVER held, '9999-01-01') AS until
                          FROM target.target t JOIN target.holder h ON h.item = t.item
                         WHERE t.id = ANY (:ids::uuid[])
                        WINDOW held AS (PARTITION BY t.item ORDER BY h.from_day)
                        """)
                        .param("ids", texts(targets))
                        .query((row, n) -> new Rests(
                                row.getObject("id", UUID.class),
                                row.getLong("series"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class)))
                        .list());
    }

    /** A target that was looked at. {@code loose} says that it names no clause. */
    public record Looked(UUID target, boolean loose) {}

    /**
     * Targets one after the other, unit by unit: of a document, or of a unit with all below it.
     *
     * @param unit inner number of the unit; null for all in the reader's sight
     * @param after the last one that was looked at before; null to begin
     * @param most so many at most
     */
    public List<Looked> look(
            Scope scope, @Nullable UUID directive, @Nullable Integer unit, @Nullable UUID after, int most) {
        return store.read(scope, () -> {
            var values = new HashMap<String, Object>();
            var text = Sql.file("/org/plumbline/target/thread-window.sql")
                    .replace(WINDOW, unit == null && scope.everything() ? ALL : BY_UNIT)
                    .replace("/*nodes*/", unit == null ? IN_REACH : BELOW)
                    .replace("/*document*/ true", directive == null ? "true" : OF_DIRECTIVE)
                    .replace("/*after*/ true", after == null ? "true" : AFTER_LOOKED)
                    .replace(":window", Integer.toString(most));
            if (unit != null) {
                values.put("unit", unit);
                values.put("today", installation.today());
            }
            if (directive != null) {
                values.put("directive", directive);
            }
            if (after != null) {
                values.put("after", after.toString());
            }
            return sql.sql(text)
                    .params(values)
                    .query((row, n) -> new Looked(row.getObject("id", UUID.class), row.getObject("clause") == null))
                    .list();
        });
    }

    /** Of the clauses, those with a target. */
    public Set<UUID> promised(Scope scope, Collection<UUID> clauses) {
        return Set.copyOf(ofClauses(scope, clauses, Cut.first(1, 1)).keySet());
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
