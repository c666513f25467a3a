package org.plumbline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps edges, which people record, and the closure, which follows from them: only the links that a change breaks are
 * written anew. Edges are closed in known time and never overwritten. See package.md for the reasoning.
 */
@Component
class Tree {

    private static final String PATH = "/org/plumbline/organisation/";
    private static final int MANY = 100;

    private final JdbcClient sql;
    private final ObjectProvider<TreeFollower> followers;

    Tree(JdbcClient sql, ObjectProvider<TreeFollower> followers) {
        this.sql = sql;
        this.followers = followers;
    }

    /** One stretch of days on which a unit stands under another; a root stands under none. */
    record Link(int node, @Nullable Integer parent, LocalDate from, LocalDate to) {}

    /** A deed begins that will move or end units. */
    void begin() {
        followers.forEach(TreeFollower::begin);
    }

    /** First links of new units. Each parent is in the line already: callers go from the top down. */
    void plant(int line, List<Link> links, @Nullable UUID decision, Instant knownAt) {
        insertEdges(line, links, decision, knownAt);
        var statement = sql.sql(Sql.file(PATH + "plant.sql"));
        withLinks(statement, line, links).update();
    }

    /** Puts units under other units for the days given, whatever stood there before. */
    void relink(int line, List<Link> links, @Nullable UUID decision, Instant knownAt) {
        if (links.isEmpty()) {
            return;
        }
        var below = firstBelow(line, links);
        if (below != null && links.size() > 1) {
            links.forEach(each -> relink(line, List.of(each), decision, knownAt));
            return;
        }
        if (below != null) {
            throw new Refused("parent", "organisation.own-child", below);
        }
        var moved = moving(
                line,
                links.stream()
                        .map(each -> new TreeFollower.Change(each.node, each.from, each.to))
                        .toList());
        cutEdges(line, links, knownAt);
        insertEdges(line, links, decision, knownAt);
        checkLives(line, links);
        var many = links.size() > MANY;
        if (many) {
            plan("off", "force_custom_plan");
        }
        withLinks(sql.sql(Sql.file(PATH + "relink.sql")), line, links).update();
        if (many) {
            plan("on", "auto");
        }
        moved.forEach(Runnable::run);
    }

    /** Only the main line is followed. */
    private List<Runnable> moving(int line, List<TreeFollower.Change> changes) {
        return line == Line.MAIN
                ? followers.stream().map(each -> each.moving(changes)).toList()
                : List.of();
    }

    /**
     * The database cannot know how many units stand below those that move and would compare each with each. For many
     * links at once it is told to read the closure whole instead, in this transaction only.
     */
    private void plan(String loops, String cache) {
        sql.sql("SELECT set_config('enable_nestloop', :loops, true), set_config('plan_cache_mode', :cache, true)")
                .param("loops", loops)
                .param("cache", cache)
                .query()
                .singleRow();
    }

    /** Takes units out of a line for the days given. */
    void unlink(int line, List<Link> links, Instant knownAt) {
        cutEdges(line, links, knownAt);
        withLinks(sql.sql(Sql.file(PATH + "unlink.sql")), line, links).update();
    }

    /** Ends units on a day, with their names, traits, memberships, posts and holders. Nothing stands under them any more. */
    void cease(Collection<Integer> nodes, LocalDate on, Instant knownAt) {
        var ending = UnitRows.ints(nodes);
        refuseIfUnborn(ending, on);
        refuseIfAnyRemainBelow(ending, on);
        var moved = moving(
                Line.MAIN,
                nodes.stream()
                        .map(node -> new TreeFollower.Change(node, on, Life.OPEN))
                        .toList());
        for (var line : linesOf(ending)) {
            cutEdges(
                    line,
                    nodes.stream().map(n -> new Link(n, null, on, Life.OPEN)).toList(),
                    knownAt);
        }
        sql.sql(Sql.file(PATH + "cease.sql"))
                .param("nodes", ending)
                .param("on", on)
                .update();
        moved.forEach(Runnable::run);
    }

    /** The lines in which any of these units stands, the main line first. */
    List<Integer> linesOf(int[] nodes) {
        return sql.sql("""
                        SELECT DISTINCT line FROM organisation.closure
                         WHERE line IN (SELECT line FROM organisation.line) AND descendant = ANY (:nodes) AND distance = 0
                         ORDER BY line
                        """).param("nodes", nodes).query(Integer.class).list();
    }

    /** Where a unit stands in a line on a day. */
    @Nullable
    Link linkOn(int line, int node, LocalDate on) {
        return sql.sql("""
                        SELECT node, parent, valid_from, valid_to FROM organisation.edge
                         WHERE line = :line AND node = :node AND known_to = 'infinity'
                           AND valid_from <= :on AND valid_to > :on
                        """)
                .param("line", line)
                .param("node", node)
                .param("on", on)
                .query((row, n) -> new Link(
                        row.getInt("node"),
                        row.getObject("parent", Integer.class),
                        UnitRows.day(row, "valid_from"),
                        UnitRows.day(row, "valid_to")))
                .optional()
                .orElse(null);
    }

    private @Nullable Map<String, Object> firstBelow(int line, List<Link> links) {
        return withLinks(sql.sql(Sql.file(PATH + "below.sql")), line, links)
                .query((row, n) -> Map.<String, Object>of(
                        "unit", Wording.of(row.getString("unit")),
                        "parent", Wording.of(row.getString("parent")),
                        "day", UnitRows.day(row, "day")))
                .optional()
                .orElse(null);
    }

    private void cutEdges(int line, List<Link> links, Instant knownAt) {
        withLinks(sql.sql(Sql.file(PATH + "cut-edges.sql")), line, links)
                .param("knownAt", Store.timestamp(knownAt))
                .update();
        sql.sql("DELETE FROM organisation.edge WHERE line = :line AND node = ANY (:nodes) AND known_from = known_to")
                .param("line", line)
                .param("nodes", UnitRows.ints(links.stream().map(Link::node).toList()))
                .update();
    }

    private void insertEdges(int line, List<Link> links, @Nullable UUID decision, Instant knownAt) {
        withLinks(sql.sql("""
                        INSERT INTO organisation.edge (line, node, parent, valid_from, valid_to, decision, known_from)
                        SELECT :line::smallint, node, parent, valid_from, valid_to, :decision::uuid, :knownAt
                          FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[])
                               AS t (node, parent, valid_from, valid_to)
                        """), line, links)
                .param("decision", decision == null ? null : decision.toString())
                .param("knownAt", Store.timestamp(knownAt))
                .update();
    }

    /** A unit stands only under a unit that lives as long as it stands there. */
    private void checkLives(int line, List<Link> links) {
        withLinks(sql.sql("""
                        WITH wrong AS (
                            SELECT t.node, t.parent, t.valid_from, t.valid_to
                              FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[])
                                   AS t (node, parent, valid_from, valid_to)
                              JOIN organisation.unit p ON p.node = t.parent
                             WHERE :line::int > 0 AND (t.valid_from < p.founded OR t.valid_to > p.ceased)
                             LIMIT 1)
                        SELECT p.name::text AS parent, p.founded, p.ceased, c.name::text AS unit, w.valid_from, w.valid_to
                          FROM wrong w
                          JOIN organisation.named_unit p ON p.node = w.parent
                          JOIN organisation.named_unit c ON c.node = w.node
                        """), line, links)
                .query((row, n) -> outside(
                        Wording.of(row.getString("unit")),
                        new Life(UnitRows.day(row, "valid_from"), UnitRows.day(row, "valid_to")),
                        Wording.of(row.getString("parent")),
                        new Life(UnitRows.day(row, "founded"), UnitRows.day(row, "ceased"))))
                .optional()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** A stretch of days under a unit that does not exist on all of them. */
    static Refused outside(Wording unit, Life wanted, Wording parent, Life parents) {
        return wanted.from().isBefore(parents.from())
                ? new Refused(
                        "parent",
                        "organisation.parent-not-yet",
                        Map.of("unit", unit, "parent", parent, "from", wanted.from(), "founded", parents.from()))
                : new Refused(
                        "parent",
                        "organisation.parent-ceases",
                        Map.of("unit", unit, "parent", parent, "from", wanted.from(), "ceased", parents.to()));
    }

    private void refuseIfUnborn(int[] nodes, LocalDate on) {
        sql.sql("""
                        SELECT name::text, founded, ceased FROM organisation.named_unit
                         WHERE node = ANY (:nodes) AND (founded >= :on OR ceased < :on) ORDER BY node LIMIT 1
                        """)
                .param("nodes", nodes)
                .param("on", on)
                .query((row, n) -> Lives.outside(
                        "on",
                        Wording.of(row.getString("name")),
                        on,
                        new Life(UnitRows.day(row, "founded"), UnitRows.day(row, "ceased"))))
                .optional()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private void refuseIfAnyRemainBelow(int[] nodes, LocalDate on) {
        sql.sql("""
                        SELECT u.name::text AS unit, c.name::text AS child, count(*) OVER () AS n
                          FROM organisation.edge e
                          JOIN organisation.named_unit u ON u.node = e.parent
                          JOIN organisation.named_unit c ON c.node = e.node
                         WHERE e.parent = ANY (:nodes) AND e.known_to = 'infinity' AND e.valid_to > :on
                           AND e.node <> ALL (:nodes)
                         LIMIT 1
                        """)
                .param("nodes", nodes)
                .param("on", on)
                .query((row, n) -> new Refused(
                        "successor",
                        "organisation.children-remain",
                        Map.of(
                                "unit", Wording.of(row.getString("unit")),
                                "child", Wording.of(row.getString("child")),
                                "count", row.getInt("n"),
                                "on", on)))
                .optional()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private static JdbcClient.StatementSpec withLinks(JdbcClient.StatementSpec statement, int line, List<Link> links) {
        return statement
                .param("line", line)
                .param("nodes", UnitRows.ints(links.stream().map(Link::node).toList()))
                .param("parents", links.stream().map(Link::parent).toArray(Integer[]::new))
                .param("froms", UnitRows.texts(links.stream().map(Link::from).toList()))
                .param("tos", UnitRows.texts(links.stream().map(Link::to).toList()));
    }
}
