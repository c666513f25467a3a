package org.plumbline.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Counts;
import org.plumbline.standing.Tallies;
import org.plumbline.standing.TalliesThen;
import org.plumbline.standing.TalliesThen.When;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Assignments of a unit and all below it, rolled up by unit, directive, post, field, set or label: today, or on a day as known
 * at an instant. Labels, posts and members of sets are those of today; what they hold is counted as it stood.
 */
@Component
public class Rollups {

    /** Whatever became known until now. */
    private final Store store;

    private final JdbcClient sql;
    private final Tallies tallies;
    private final TalliesThen then;
    private final Gathered gathered;
    private final TaskCounts counts;
    private final Units units;
    private final UnitSets sets;
    private final Installation installation;

    Rollups(
            Store store,
            JdbcClient sql,
            Tallies tallies,
            TalliesThen then,
            Gathered gathered,
            TaskCounts counts,
            Units units,
            UnitSets sets,
            Installation installation) {
        this.store = store;
        this.sql = sql;
        this.tallies = tallies;
        this.then = then;
        this.gathered = gathered;
        this.counts = counts;
        this.units = units;
        this.sets = sets;
        this.installation = installation;
    }

    /** By what it is rolled up. */
    public enum Part {
        UNIT,
        DIRECTIVE,
        POST,
        FIELD,
        SET,
        LABEL
    }

    /**
     * One line of a roll-up.
     *
     * @param id of the unit, directive, post, field, set or label; null for what stands under none, or directly at the unit
     * @param name how it is called; null with the identifier, or where it is out of sight
     */
    public record Row(@Nullable UUID id, @Nullable Wording name, TaskCounts.Standing counts) {}

    /** The lines of a roll-up, and the unit's own counts, which they add up to where each assignment stands in one line only. */
    public record Rollup(TaskCounts.Standing total, List<Row> rows) {}

    /** @param knownAt null for as known today */
    public Rollup of(Scope scope, int node, Part part, LocalDate on, @Nullable Instant knownAt) {
        var when = when(on, knownAt);
        return store.read(scope, () -> {
            var total = when == null ? counts.of(scope, node) : counts.on(scope, node, on, when.knownAt(), null);
            var rows = switch (part) {
                case UNIT -> byUnit(scope, node, on, when, total);
                case DIRECTIVE -> byDirective(scope, node, when);
                case FIELD -> byField(scope, node, when);
                case POST -> byPost(node, when);
                case SET -> bySet(scope, node, on, when);
                case LABEL ->
                    byLabel(gathered.by(
                            "t.label",
                            "JOIN programme.labelled t ON t.assignment = a.id",
                            Gathered.WITHIN,
                            Map.of("node", node),
                            when));
            };
            return new Rollup(total, rows);
        });
    }

    /** All labels in sight with what the reader may see of their assignments. */
    public Map<UUID, TaskCounts.Standing> labels(Scope scope, LocalDate on, @Nullable Instant knownAt) {
        return store.read(scope, () -> {
            var found = new HashMap<UUID, TaskCounts.Standing>();
            gathered.by(
                            "t.label",
                            "JOIN programme.labelled t ON t.assignment = a.id",
                            "true",
                            Map.of(),
                            when(on, knownAt))
                    .forEach((label, standing) -> found.put((UUID) label, standing));
            return found;
        });
    }

    /** One label with what the reader may see of its assignments. */
    public TaskCounts.Standing ofLabel(Scope scope, UUID label, LocalDate on, @Nullable Instant knownAt) {
        return store.read(
                scope,
                () -> gathered.by(
                                "t.label",
                                "JOIN programme.labelled t ON t.assignment = a.id",
                                "t.label = :label",
                                Map.of("label", label),
                                when(on, knownAt))
                        .getOrDefault(label, TaskCounts.Standing.NONE));
    }

    /** The assignments of one label by directive, as far as the reader sees them. */
    public List<Row> ofLabelByDirective(Scope scope, UUID label, LocalDate on, @Nullable Instant knownAt) {
        return store.read(
                scope,
                () -> named(
                        gathered.by(
                                "a.directive_key",
                                "JOIN programme.labelled t ON t.assignment = a.id AND t.label = :label",
                                "true",
                                Map.of("label", label),
                                when(on, knownAt)),
                        "SELECT d.directive_key AS part, d.id, jsonb_build_object('language', 'und', 'original', d.called)::text"
                                + " AS name FROM directive.named_directive d WHERE d.directive_key = ANY (:parts::int[])"));
    }

    /** The assignments of one label by the units below some unit. */
    public List<Row> ofLabelByUnit(
            Scope scope, UUID label, Collection<Integer> nodes, LocalDate on, @Nullable Instant knownAt) {
        return store.read(
                scope,
                () -> named(
                        gathered.by(
                                "k.ancestor",
                                """
                                JOIN programme.labelled t ON t.assignment = a.id AND t.label = :label
                                JOIN organisation.closure k ON k.line = 1 AND k.descendant = /*lead*/ AND k.ancestor = ANY (:nodes)
                                                           AND k.valid_from <= :on AND k.valid_to > :on""",
                                "true",
                                Map.of("label", label, "nodes", Heirs.numbers(nodes)),
                                when(on, knownAt)),
                        "SELECT n.node AS part, n.id, n.name::text AS name FROM organisation.named_unit n"
                                + " WHERE n.node = ANY (:parts::int[])"));
    }

    private List<Row> byUnit(Scope scope, int node, LocalDate on, @Nullable When when, TaskCounts.Standing total) {
        var children = units.children(scope, node, Line.MAIN, on);
        var found = ofNodes(scope, children.stream().map(each -> each.node()).toList(), when);
        var rows = new ArrayList<Row>();
        var own = total;
        for (var child : children) {
            var standing = found.getOrDefault(child.node(), TaskCounts.Standing.NONE);
            own = own.without(standing);
            if (!standing.isNothing()) {
                rows.add(new Row(child.id().value(), child.name(), standing));
            }
        }
        if (!own.isNothing()) {
            rows.addFirst(new Row(null, null, own));
        }
        return rows;
    }

    private List<Row> byDirective(Scope scope, int node, @Nullable When when) {
        var keys = counts.keys(scope);
        var found = when == null
                ? tallies.byKey(scope, AssignmentStandings.ASSIGNMENTS, node, keys)
                : then.byKey(scope, AssignmentStandings.ASSIGNMENTS, node, when, keys);
        return named(
                standings(found),
                "SELECT d.directive_key AS part, d.id, jsonb_build_object('language', 'und', 'original', d.called)::text"
                        + " AS name FROM directive.named_directive d WHERE d.directive_key = ANY (:parts::int[])");
    }

    private List<Row> byField(Scope scope, int node, @Nullable When when) {
        var keys = counts.keys(scope);
        var found = when == null
                ? tallies.byField(scope, AssignmentStandings.ASSIGNMENTS, node, keys)
                : then.byField(scope, AssignmentStandings.ASSIGNMENTS, node, when, keys);
        return named(
                standings(found),
                "SELECT f.field_key AS part, f.id, f.name::text AS name FROM directive.field f"
                        + " WHERE f.field_key = ANY (:parts::int[])");
    }

    /** The posts of a unit and of its bodies that carry something out. */
    private List<Row> byPost(int node, @Nullable When when) {
        var found = gathered.by("a.post", "", """
                a.post IN (SELECT o.id FROM organisation.post o
                            WHERE o.node = :node
                               OR o.node IN (SELECT b.node FROM organisation.unit b WHERE b.body_of = :node))
                AND ((SELECT store.sees_everything()) OR :node IN (SELECT standing.reach()))""", Map.of("node", node), when);
        return named(
                found,
                "SELECT p.id AS part, p.id, p.name::text AS name FROM organisation.post p WHERE p.id = ANY (:parts::uuid[])");
    }

    private List<Row> bySet(Scope scope, int node, LocalDate on, @Nullable When when) {
        var tops = new LinkedHashMap<org.plumbline.organisation.UnitSet, List<Integer>>();
        for (var set : sets.all(scope)) {
            tops.put(set, tops(node, sets.members(scope, set.id(), on), on));
        }
        var found = ofNodes(
                scope, tops.values().stream().flatMap(List::stream).distinct().toList(), when);
        var rows = new ArrayList<Row>();
        tops.forEach((set, nodes) -> {
            var sum = nodes.stream()
                    .map(each -> found.getOrDefault(each, TaskCounts.Standing.NONE))
                    .reduce(TaskCounts.Standing.NONE, TaskCounts.Standing::and);
            if (!sum.isNothing()) {
                rows.add(new Row(set.id(), set.name(), sum));
            }
        });
        return rows;
    }

    /** The members at or under a unit that stand under no other member: so nothing is counted twice. */
    private List<Integer> tops(int node, Collection<Integer> members, LocalDate on) {
        return sql.sql("""
                        SELECT m.node FROM unnest(:members::int[]) AS m (node)
                         WHERE EXISTS (SELECT 1 FROM organisation.closure c
                                        WHERE c.line = 1 AND c.ancestor = :node AND c.descendant = m.node
                                          AND c.valid_from <= :on AND c.valid_to > :on)
                           AND NOT EXISTS (SELECT 1 FROM organisation.closure c
                                            WHERE c.line = 1 AND c.descendant = m.node AND c.ancestor = ANY (:members::int[])
                                              AND c.distance > 0 AND c.valid_from <= :on AND c.valid_to > :on)
                        """)
                .param("members", Heirs.numbers(members))
                .param("node", node)
                .param("on", on)
                .query(Integer.class)
                .list();
    }

    private List<Row> byLabel(Map<Object, TaskCounts.Standing> found) {
        return named(
                found,
                "SELECT l.id AS part, l.id, l.name::text AS name FROM programme.label l WHERE l.id = ANY (:parts::uuid[])");
    }

    private Map<Integer, TaskCounts.Standing> ofNodes(Scope scope, Collection<Integer> nodes, @Nullable When when) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        if (when == null) {
            return counts.ofNodes(scope, nodes);
        }
        var found = new HashMap<Integer, TaskCounts.Standing>();
        then.ofNodes(scope, AssignmentStandings.ASSIGNMENTS, nodes, when, counts.keys(scope))
                .forEach((node, each) -> found.put(node, TaskCounts.Standing.of(each)));
        return found;
    }

    /** Lines with the names that are in sight, by name; what stands under none, or is out of sight, comes last as one line. */
    private List<Row> named(Map<Object, TaskCounts.Standing> found, String names) {
        var rows = new ArrayList<Row>();
        var left = new HashMap<>(found);
        var parts = found.keySet().stream()
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new);
        sql.sql(names)
                .param("parts", parts)
                .query((row, n) -> {
                    var standing = left.remove(row.getObject("part"));
                    if (standing != null) {
                        rows.add(new Row(row.getObject("id", UUID.class), Wording.of(row.getString("name")), standing));
                    }
                    return n;
                })
                .list();
        rows.sort(
                Comparator.comparing(row -> row.name() == null ? "" : row.name().original()));
        var rest = left.values().stream().reduce(TaskCounts.Standing.NONE, TaskCounts.Standing::and);
        if (!rest.isNothing()) {
            rows.add(new Row(null, null, rest));
        }
        return rows;
    }

    private static Map<Object, TaskCounts.Standing> standings(Map<Integer, Counts> found) {
        var all = new HashMap<Object, TaskCounts.Standing>();
        found.forEach((part, each) -> all.put(part, TaskCounts.Standing.of(each)));
        return all;
    }

    private @Nullable When when(LocalDate on, @Nullable Instant knownAt) {
        return knownAt == null && on.equals(installation.today())
                ? null
                : new When(on, Objects.requireNonNullElse(knownAt, Store.ALL_KNOWN));
    }
}
