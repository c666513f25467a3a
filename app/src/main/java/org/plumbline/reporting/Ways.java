package org.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.Stop;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Works out through which stations a return passes: inside its unit, at the levels between where a regime says so, at the office. */
@Component
class Ways {

    private final Units units;
    private final Installation installation;
    private final ApprovalPaths paths;

    Ways(Units units, Installation installation, ApprovalPaths paths) {
        this.units = units;
        this.installation = installation;
        this.paths = paths;
    }

    /** The stations inside a unit, before a return leaves it; none where it leaves at once. */
    List<Stop> inside(Scope scope, int node) {
        var posts = paths.posts(node, ApprovalSide.OUTGOING);
        if (posts.isEmpty()) {
            return List.of();
        }
        var unit = units.byNode(scope, node).id().value();
        return posts.stream().map(post -> new Stop(unit, post)).toList();
    }

    /** The stations from the unit on, until the office that asked accepts. */
    List<Stop> beyond(Scope scope, Opened opened, int node) {
        var way = new ArrayList<Stop>();
        var office = units.get(scope, opened.regime().owner().id());
        if (opened.version().text().byLevels()) {
            between(scope, units.byNode(scope, node), office).forEach(each -> way.addAll(stops(each)));
        }
        way.addAll(stops(office));
        return way;
    }

    /** The units above one and below the place of an office, from below upwards. */
    private List<Unit> between(Scope scope, Unit unit, Unit office) {
        var place = unit.bodyOf() == null ? unit.node() : unit.bodyOf();
        var end = office.bodyOf() == null ? office.node() : office.bodyOf();
        var path = units.path(scope, place, installation.today());
        var from = path.stream().map(Unit::node).toList().indexOf(end);
        return from < 0 || from + 1 >= path.size()
                ? List.of()
                : path.subList(from + 1, path.size() - 1).reversed();
    }

    private List<Stop> stops(Unit unit) {
        var posts = paths.posts(unit.node(), ApprovalSide.INCOMING);
        return posts.isEmpty()
                ? List.of(new Stop(unit.id().value(), null))
                : posts.stream().map(post -> new Stop(unit.id().value(), post)).toList();
    }
}
