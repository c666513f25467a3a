package org.plumbline.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes where when units cease: those that stood under them, their bodies, and the memory of it. One set of
 * statements, however many units cease.
 */
@Component
class Heirs {

    private static final String PATH = "/org/plumbline/organisation/";

    private final JdbcClient sql;
    private final Tree tree;
    private final SuccessionSteps steps;

    Heirs(JdbcClient sql, Tree tree, SuccessionSteps steps) {
        this.sql = sql;
        this.tree = tree;
        this.steps = steps;
    }

    /** A unit that ceases, and the one that takes its place, if any. */
    record Heir(int node, @Nullable Integer heir) {}

    /** How much of a unit goes to a successor. */
    record Share(int successor, String weightName, BigDecimal weight) {}

    /** The places of a tier that live on the day, each with the unit it stands under then. */
    List<Heir> ofTier(short tier, @Nullable Integer within, LocalDate on) {
        return sql.sql(Sql.file(PATH + "tier-with-parents.sql"))
                .param("tier", tier)
                .param("within", within)
                .param("on", on)
                .query((row, n) -> new Heir(row.getInt("node"), row.getObject("parent", Integer.class)))
                .list();
    }

    /** The units cease with their bodies; whatever else stood under them goes under their heirs. */
    void replace(String kind, UUID decision, List<Heir> ceasing, LocalDate on, Instant knownAt) {
        var all = withBodies(ceasing, on);
        handOver(decision, all, on, knownAt);
        tree.cease(all.stream().map(Heir::node).toList(), on, knownAt);
        remember(kind, decision, all, on, knownAt);
    }

    /** A unit's area goes to several; it ceases unless it is one of them. */
    void split(UUID decision, Unit unit, List<Share> shares, List<Heir> children, LocalDate on, Instant knownAt) {
        var links = new ArrayList<Tree.Link>();
        for (var child : children) {
            var stands = tree.linkOn(Line.MAIN, child.node(), on);
            if (stands != null && !Objects.equals(stands.parent(), child.heir())) {
                links.add(new Tree.Link(child.node(), child.heir(), on, stands.to()));
            }
        }
        tree.relink(Line.MAIN, links, decision, knownAt);
        if (shares.stream().noneMatch(s -> s.successor() == unit.node())) {
            var all = withBodies(List.of(new Heir(unit.node(), shares.getFirst().successor())), on);
            handOver(decision, all, on, knownAt);
            tree.cease(all.stream().map(Heir::node).toList(), on, knownAt);
            remember(
                    "SPLIT",
                    decision,
                    all.stream().filter(h -> h.node() != unit.node()).toList(),
                    on,
                    knownAt);
        }
        var step = steps.next(decision);
        for (var share : shares) {
            sql.sql("""
                            INSERT INTO organisation.succession
                                (decision, kind, predecessor, successor, weight_name, weight, on_date, step, known_from)
                            VALUES (:decision, 'SPLIT', :predecessor, :successor, :weightName, :weight, :on, :step, :known)
                            """)
                    .param("decision", decision)
                    .param("predecessor", unit.node())
                    .param("successor", share.successor())
                    .param("weightName", share.weightName())
                    .param("weight", share.weight())
                    .param("on", on)
                    .param("step", step)
                    .param("known", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Adds the bodies that cease with their places and whose heir was not named; each goes to the successor's one body of its kind, else to the place. */
    private List<Heir> withBodies(List<Heir> places, LocalDate on) {
        var all = new ArrayList<>(places);
        var named = places.stream().map(Heir::node).collect(Collectors.toSet());
        sql
                .sql(Sql.file(PATH + "bodies-with-heirs.sql"))
                .param("nodes", nodes(places))
                .param("heirs", heirs(places))
                .param("kinds", UnitRows.texts(UnitKind.endingWithTheirPlace()))
                .param("on", on)
                .query((row, n) -> new Heir(row.getInt("node"), row.getObject("heir", Integer.class)))
                .list()
                .stream()
                .filter(body -> !named.contains(body.node()))
                .forEach(all::add);
        return all;
    }

    /** What stood under the units and does not cease goes under their heirs, in each line. */
    private void handOver(UUID decision, List<Heir> ceasing, LocalDate on, Instant knownAt) {
        for (var line : tree.linesOf(nodes(ceasing))) {
            var links = sql.sql(Sql.file(PATH + "children-with-heirs.sql"))
                    .param("line", line)
                    .param("nodes", nodes(ceasing))
                    .param("heirs", heirs(ceasing))
                    .param("on", on)
                    .query((row, n) -> new Tree.Link(
                            row.getInt("node"),
                            row.getObject("heir", Integer.class),
                            UnitRows.day(row, "valid_from"),
                            UnitRows.day(row, "valid_to")))
                    .list();
            tree.relink(line, links, decision, knownAt);
        }
        sql.sql("""
                        UPDATE organisation.unit u SET body_of = t.heir
                          FROM unnest(:nodes::int[], :heirs::int[]) AS t (node, heir)
                         WHERE u.body_of = t.node AND t.heir IS NOT NULL AND u.ceased > :on AND u.node <> ALL (:nodes)
                        """)
                .param("nodes", nodes(ceasing))
                .param("heirs", heirs(ceasing))
                .param("on", on)
                .update();
    }

    private void remember(String kind, UUID decision, List<Heir> ceased, LocalDate on, Instant knownAt) {
        var sorted = ceased.stream().sorted(Comparator.comparingInt(Heir::node)).toList();
        sql.sql("""
                        INSERT INTO organisation.succession (decision, kind, predecessor, successor, on_date, step, known_from)
                        SELECT :decision, :kind, node, heir, :on, :step, :known
                          FROM unnest(:nodes::int[], :heirs::int[]) AS t (node, heir)
                        """)
                .param("decision", decision)
                .param("kind", kind)
                .param("nodes", nodes(sorted))
                .param("heirs", heirs(sorted))
                .param("on", on)
                .param("step", steps.next(decision))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static int[] nodes(List<Heir> heirs) {
        return heirs.stream().mapToInt(Heir::node).toArray();
    }

    private static @Nullable Integer[] heirs(List<Heir> heirs) {
        return heirs.stream().map(Heir::heir).toArray(Integer[]::new);
    }
}
