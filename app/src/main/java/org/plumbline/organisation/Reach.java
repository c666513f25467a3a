package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
            if (visible(scope, List.of(node)).isEmpty()) {
                throw new Absent("unit", node);
            }
            throw new NotAllowed(ability);
        }
    }

    /** Lets pass whoever may do this at each of the units: one question, however many they are. */
    public void requireAll(Scope scope, Ability ability, Collection<Integer> nodes) {
        var allowed = allowed(scope, ability, nodes);
        nodes.stream()
                .filter(node -> !allowed.contains(node))
                .findFirst()
                .ifPresent(node -> require(scope, ability, node));
    }

    /** Whether a mandate with this ability covers the unit today, or on the day it will be founded. */
    public boolean allows(Scope scope, Ability ability, int node) {
        return allowed(scope, ability, List.of(node)).contains(node);
    }

    /** Those of the units that a mandate with this ability covers today, or on the day they will be founded. */
    public Set<Integer> allowed(Scope scope, Ability ability, Collection<Integer> nodes) {
        if (scope.isProgramme()) {
            return visible(scope, nodes);
        }
        var grants = scope.allowing(ability);
        if (grants.isEmpty() || nodes.isEmpty()) {
            return Set.of();
        }
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/organisation/allowed.sql"))
                        .param("everything", scope.everything())
                        .param("nodes", UnitRows.ints(nodes))
                        .param("subtrees", nodes(grants, true))
                        .param("singles", nodes(grants, false))
                        .query(Integer.class)
                        .set());
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

    private Set<Integer> visible(Scope scope, Collection<Integer> nodes) {
        return store.read(
                scope,
                () -> sql.sql("SELECT node FROM organisation.unit WHERE node = ANY (:nodes)")
                        .param("nodes", UnitRows.ints(nodes))
                        .query(Integer.class)
                        .set());
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
