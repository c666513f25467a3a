package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far mandates reach: along the main line, as it is today. */
@Component
public class Reach {

    private final Store store;
    private final JdbcClient sql;

    Reach(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * Lets pass whoever may do this at the unit today.
     *
     * @throws Absent if the unit is not visible to the scope: the same answer as for one that is not there
     * @throws NotAllowed if it is visible and no mandate with this ability covers it
     */
    public void require(Scope scope, Ability ability, int node) {
        if (!allows(scope, ability, node)) {
            if (!visible(scope, node)) {
                throw new Absent("unit", node);
            }
            throw new NotAllowed(ability);
        }
    }

    /** Whether a mandate with this ability covers the unit today, or on the day it will be founded. */
    public boolean allows(Scope scope, Ability ability, int node) {
        if (scope.isProgramme()) {
            return visible(scope, node);
        }
        var grants = scope.allowing(ability);
        if (grants.isEmpty()) {
            return false;
        }
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT EXISTS (
                                    SELECT 1 FROM organisation.closure life
                                      JOIN organisation.closure c ON c.line = 1 AND c.descendant = life.descendant
                                     WHERE life.line = 1 AND life.descendant = :node AND life.ancestor = :node
                                       AND (c.ancestor = ANY (:subtrees) OR c.distance = 0 AND c.ancestor = ANY (:singles))
                                       AND c.valid_from <= greatest(store.today(), life.valid_from)
                                       AND c.valid_to > greatest(store.today(), life.valid_from))
                                    OR :everything AND EXISTS (
                                    SELECT 1 FROM organisation.edge e
                                     WHERE e.line = 1 AND e.node = ANY (:subtrees) AND e.parent IS NULL
                                       AND e.known_to = 'infinity' AND e.valid_to > store.today())
                                """)
                        .param("everything", scope.everything())
                        .param("node", node)
                        .param("subtrees", nodes(grants, true))
                        .param("singles", nodes(grants, false))
                        .query(Boolean.class)
                        .single());
    }

    /**
     * What a scope with mandates at these units holds besides them: their bodies, the units above with theirs, and the
     * predecessors of units in reach that ended outside it.
     */
    public Around around(List<Integer> mandateNodes, LocalDate today) {
        return store.read(Scope.programme(), () -> {
            var nodes = sql.sql(Sql.file("/org/plumbline/organisation/around.sql"))
                    .param("nodes", UnitRows.ints(mandateNodes))
                    .param("today", today)
                    .query(Integer.class)
                    .list();
            return new Around(nodes, holdsTheRoot(mandateNodes, today));
        });
    }

    /** Whether one of the nodes is the one root of the main line; where several bodies share a house, none is. */
    private boolean holdsTheRoot(List<Integer> nodes, LocalDate today) {
        var roots = sql.sql("""
                        SELECT node FROM organisation.edge
                         WHERE line = 1 AND parent IS NULL AND known_to = 'infinity'
                           AND valid_from <= :today AND valid_to > :today
                         LIMIT 2
                        """).param("today", today).query(Integer.class).list();
        return roots.size() == 1 && nodes.contains(roots.getFirst());
    }

    private boolean visible(Scope scope, int node) {
        return store.read(
                scope,
                () -> sql.sql("SELECT EXISTS (SELECT 1 FROM organisation.unit WHERE node = :node)")
                        .param("node", node)
                        .query(Boolean.class)
                        .single());
    }

    private static int[] nodes(List<Grant> grants, boolean subtree) {
        return grants.stream()
                .filter(g -> g.subtree() == subtree)
                .mapToInt(Grant::node)
                .toArray();
    }

    /**
     * The units around some mandates.
     *
     * @param nodes units that may be read besides the mandates' own
     * @param everything whether one of the units is the root of the main line; a mandate there with subtree reaches all
     */
    public record Around(List<Integer> nodes, boolean everything) {

        public Around {
            nodes = List.copyOf(nodes);
        }
    }
}
