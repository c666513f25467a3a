package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that a split names: there, alive, under the unit of the target in some line, and named once. Runs inside a transaction. */
@Component
class AskedUnits {

    private final JdbcClient sql;
    private final Reach reach;

    AskedUnits(JdbcClient sql, Reach reach) {
        this.sql = sql;
        this.reach = reach;
    }

    /** The units in sight, by identifier. */
    Map<UUID, Places.Site> sites(Collection<UUID> ids) {
        var found = new HashMap<UUID, Places.Site>();
        sql.sql("SELECT id, node, name::text, founded, ceased FROM organisation.named_unit WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject("id", UUID.class),
                        new Places.Site(
                                row.getInt("node"),
                                Wording.of(row.getString("name")),
                                Objects.requireNonNull(TargetRows.day(row, "founded")),
                                Objects.requireNonNull(TargetRows.day(row, "ceased")))))
                .list();
        return found;
    }

    /**
     * The nodes of units that a target's unit asks, in their order; what is wrong stands at {@code shares[i].unit}.
     *
     * @param whole the node of the target's unit
     */
    List<Integer> nodes(Scope scope, int whole, List<UUID> ids, LocalDate on, List<Problem> problems) {
        var sites = sites(ids);
        var known = sites.values().stream().map(Places.Site::node).toList();
        var may = new HashSet<>(reach.allowed(scope, Ability.DIRECT, known));
        may.addAll(below(whole, known, on));
        var nodes = new ArrayList<Integer>();
        var before = new HashSet<UUID>();
        for (var i = 0; i < ids.size(); i++) {
            var at = "shares[" + i + "].unit";
            var site = sites.get(ids.get(i));
            if (site == null) {
                problems.add(Problem.at(at, "target.split.unit-unknown"));
                continue;
            }
            if (!before.add(ids.get(i))) {
                problems.add(Problem.at(at, "target.split.unit-twice", Map.of("unit", site.name())));
            } else if (site.node() == whole) {
                problems.add(Problem.at(at, "target.split.unit-itself", Map.of("unit", site.name())));
            } else if (on.isBefore(site.founded())) {
                problems.add(Problem.at(
                        at, "target.before-unit", Map.of("day", on, "unit", site.name(), "founded", site.founded())));
            } else if (!on.isBefore(site.ceased())) {
                problems.add(Problem.at(
                        at,
                        "target.split.unit-ceased",
                        Map.of("day", on, "unit", site.name(), "ceased", site.ceased())));
            } else if (!may.contains(site.node())) {
                problems.add(Problem.at(at, "target.split.unit-not-under", Map.of("unit", site.name())));
            }
            nodes.add(site.node());
        }
        return nodes;
    }

    /** Those of some units that stand under another on a day, in whatever line. */
    private Set<Integer> below(int whole, List<Integer> nodes, LocalDate on) {
        return sql.sql("""
                        SELECT DISTINCT c.descendant FROM organisation.closure c
                         WHERE c.ancestor = :whole AND c.descendant = ANY (:nodes) AND c.valid_from <= :on AND c.valid_to > :on
                        """)
                .param("whole", whole)
                .param("nodes", nodes.stream().mapToInt(Integer::intValue).toArray())
                .param("on", on)
                .query(Integer.class)
                .set();
    }
}
