package org.plumbline.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Unit;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.Stage;
import org.plumbline.programme.TaskCounts;
import org.plumbline.programme.web.Clocks;
import org.plumbline.programme.web.Clocks.Timed;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The assignments of a post and its unit, as the desk, the unit's page and the post's page show them. */
@Component
public class OwnTasks {

    private static final int FEW = 12;
    private static final int ATTENTION = 7;
    private static final int MOST = 12;

    private final Store store;
    private final AssignmentList list;
    private final TaskCounts counts;
    private final Clocks clocks;
    private final Installation installation;

    OwnTasks(Store store, AssignmentList list, TaskCounts counts, Clocks clocks, Installation installation) {
        this.store = store;
        this.list = list;
        this.counts = counts;
        this.clocks = clocks;
        this.installation = installation;
    }

    /** What a desk shows: owed by clock, waiting for a decision, and drafts with something unclear. */
    public record Desk(List<Timed> owed, List<Timed> waiting, List<Timed> drafts) {}

    /** What a unit's page shows: its counts with all below, what is overdue there, and what it leads itself. */
    public record OfUnit(TaskCounts.Standing counts, List<Timed> overdue, List<Timed> own, boolean more) {

        public boolean isEmpty() {
            return counts.total() == 0 && own.isEmpty();
        }
    }

    Desk of(Visit visit, @Nullable Unit unit) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var node = unit == null ? null : unit.node();
            var owed = clocks.of(scope, list.owed(scope, node, scope.post(), MOST));
            return node == null || !visit.may(Ability.DIRECT)
                    ? new Desk(owed, List.of(), List.of())
                    : new Desk(
                            owed,
                            clocks.of(scope, list.waitingFor(scope, node, MOST)),
                            clocks.of(scope, list.unclearDrafts(scope, node, MOST)));
        });
    }

    OfUnit ofUnit(Visit visit, Unit unit) {
        var scope = visit.scope();
        var node = unit.node();
        return store.read(scope, () -> {
            var below = Filter.none().ofUnit(node, true);
            var own = list.list(scope, Filter.none().ofUnit(node, false).at(Stage.ISSUED), FEW, null);
            return new OfUnit(
                    visit.on().equals(visit.today())
                            ? counts.of(scope, node)
                            : counts.on(scope, node, visit.on(), installation.now(), null),
                    clocks.of(
                            scope,
                            list.list(scope, below.standing(AssignmentClass.OVERDUE), ATTENTION, null)
                                    .items()),
                    clocks.of(scope, own.items()),
                    own.next() != null);
        });
    }

    /** All that names a post; never a rating of whoever holds it. */
    List<Timed> ofPost(Visit visit, UUID post) {
        var scope = visit.scope();
        return clocks.of(
                scope, list.list(scope, Filter.none().ofPost(post), 500, null).items());
    }
}
