package org.plumbline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Unit;
import org.plumbline.programme.Asked;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.AssignmentGaps;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.AssignmentList.Owed;
import org.plumbline.programme.Few;
import org.plumbline.programme.OfPost;
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
    private static final int MOST_OWED = 500;
    private static final int MOST_OF_POST = 40;
    private static final int REMINDED_DAYS = 14;

    private final Store store;
    private final AssignmentList list;
    private final AssignmentGaps gaps;
    private final TaskCounts counts;
    private final Clocks clocks;
    private final Installation installation;
    private final Asked asked;
    private final OfPost post;

    OwnTasks(
            Store store,
            AssignmentList list,
            AssignmentGaps gaps,
            TaskCounts counts,
            Clocks clocks,
            Installation installation,
            Asked asked,
            OfPost post) {
        this.asked = asked;
        this.post = post;
        this.store = store;
        this.list = list;
        this.gaps = gaps;
        this.counts = counts;
        this.clocks = clocks;
        this.installation = installation;
    }

    /** What a desk shows: owed by clock, asked or sent back, waiting for a decision, and drafts with something unclear. */
    public record Desk(List<Owed> owed, List<Asked.Ask> asked, List<Timed> waiting, List<Timed> drafts) {}

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
            var owed = list.owedDays(scope, node, scope.post(), MOST_OWED);
            var since = installation.now().minus(Duration.ofDays(REMINDED_DAYS));
            var asks = node == null ? List.<Asked.Ask>of() : asked.of(scope, node, since, MOST);
            return node == null || !visit.may(Ability.DIRECT)
                    ? new Desk(owed, asks, List.of(), List.of())
                    : new Desk(
                            owed,
                            asks,
                            clocks.of(scope, gaps.waitingFor(scope, node, MOST)),
                            clocks.of(scope, gaps.unclearDrafts(scope, node, MOST)));
        });
    }

    /** Assignments that are known by their identifiers, as they are shown. */
    List<Timed> rows(Visit visit, List<UUID> ids) {
        return clocks.of(visit.scope(), list.lines(visit.scope(), ids));
    }

    /** @param knownAt null for all that is known */
    OfUnit ofUnit(Visit visit, Unit unit, @Nullable Instant knownAt) {
        var scope = visit.scope();
        var node = unit.node();
        return store.read(scope, () -> {
            var below = Filter.none().ofUnit(node, true);
            var own = list.list(scope, Filter.none().ofUnit(node, false).at(Stage.ISSUED), FEW, null);
            return new OfUnit(
                    knownAt == null && visit.on().equals(visit.today())
                            ? counts.of(scope, node)
                            : counts.on(scope, node, visit.on(), knownAt == null ? installation.now() : knownAt, null),
                    clocks.of(
                            scope,
                            list.list(scope, below.standing(AssignmentClass.OVERDUE), ATTENTION, null)
                                    .items()),
                    clocks.of(scope, own.items()),
                    own.next() != null);
        });
    }

    /** What is under way on the day asked about: what a post carries out, and what else it answers for; never a rating. */
    public record Tasks(Part own, Part answers) {}

    /** The first of what a post has under way, and how much it is in all. */
    public record Part(List<Timed> rows, int total, int more) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    private Part part(Visit visit, Few few) {
        return new Part(clocks.of(visit.scope(), few.lines()), few.total(), few.more());
    }

    Tasks ofPost(Visit visit, UUID id) {
        var scope = visit.scope();
        return store.read(
                scope,
                () -> new Tasks(
                        part(visit, post.carriesOut(scope, id, visit.on(), MOST_OF_POST)),
                        part(visit, post.answersFor(scope, id, visit.on(), MOST_OF_POST))));
    }
}
