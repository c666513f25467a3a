package org.plumbline.programme.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Clear;
import org.plumbline.programme.Stage;
import org.plumbline.programme.Unclear;
import org.plumbline.programme.Work;
import org.plumbline.store.History;
import org.plumbline.store.Store;
import org.plumbline.web.KeptWords;
import org.plumbline.web.LiveWords;
import org.plumbline.web.ThreadLine;
import org.plumbline.web.ThreadLines;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Reads all that the page of an assignment shows, in one snapshot, and who may do what on it. */
@Component
public class AssignmentViews {

    private static final int HISTORY = 40;

    private final Store store;
    private final AssignmentList list;
    private final Assignments assignments;
    private final Work work;
    private final Reach reach;
    private final Clocks clocks;
    private final History history;
    private final ThreadLines threads;
    private final KeptWords words;

    AssignmentViews(
            Store store,
            AssignmentList list,
            Assignments assignments,
            Work work,
            Reach reach,
            Clocks clocks,
            History history,
            ThreadLines threads,
            KeptWords words) {
        this.words = words;
        this.threads = threads;
        this.store = store;
        this.list = list;
        this.assignments = assignments;
        this.work = work;
        this.reach = reach;
        this.clocks = clocks;
        this.history = history;
    }

    /**
     * The page of an assignment.
     *
     * @param unclear what keeps a draft from being issued; empty once it was
     * @param above the assignments from which it is derived, the highest first
     * @param line the thread as a line of small steps
     * @param live what became of the figures of its texts
     * @param mayAssign whether the reader may correct, issue, decide and cancel
     * @param mayWork whether the reader may note progress, ask for more time and hand over
     */
    public record View(
            Assignment task,
            List<Unclear> unclear,
            List<Assignment.Line> above,
            List<Clocks.Timed> lower,
            Work.Waiting waiting,
            Clocks.@Nullable Clock clock,
            List<History.Entry> history,
            ThreadLine line,
            LiveWords live,
            boolean mayAssign,
            boolean mayWork) {

        public List<Unclear> unclear(Clear clear) {
            return unclear.stream().filter(each -> each.clear() == clear).toList();
        }

        public Assignment.@Nullable Waived waived(Clear clear) {
            return task.waived().stream()
                    .filter(each -> each.clear() == clear)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether what is unclear here may be signed away: not the due day, and the post only where the lead is named. */
        public boolean mayWaive(Clear clear) {
            return mayAssign
                    && task.stage() == Stage.DRAFT
                    && !unclear(clear).isEmpty()
                    && clear != Clear.PROGRESS
                    && (clear != Clear.PERSON || task.lead() != null);
        }

        public boolean isUnderWay() {
            return task.stage() == Stage.ISSUED;
        }

        public boolean hasEnded() {
            return task.stage() == Stage.DONE || task.stage() == Stage.CANCELLED;
        }
    }

    View of(Visit visit, UUID id) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var task = list.get(scope, id);
            return new View(
                    task,
                    task.stage() == Stage.DRAFT ? assignments.unclear(scope, id) : List.of(),
                    list.above(scope, id),
                    clocks.of(scope, task.lower()),
                    work.waiting(scope, id),
                    clocks.of(scope, task),
                    history.of(scope, id, HISTORY),
                    threads.of(scope, "assignment", id),
                    words.of(
                            visit,
                            List.of(
                                    new KeptWords.Asked(
                                            "progress",
                                            task.notes().stream()
                                                    .map(Assignment.Note::id)
                                                    .toList()),
                                    new KeptWords.Asked(
                                            "product",
                                            task.deliveries().stream()
                                                    .map(Assignment.Delivery::id)
                                                    .toList())),
                            null),
                    mayAssign(scope, task),
                    mayWork(scope, task));
        });
    }

    /**
     * The assignment, for whoever may assign it.
     *
     * @throws Absent if it is not open to the scope
     * @throws NotAllowed if it may be read only
     */
    Assignment assigned(Scope scope, UUID id) {
        var task = list.get(scope, id);
        if (!mayAssign(scope, task)) {
            throw new NotAllowed(Ability.DIRECT);
        }
        return task;
    }

    /** The assignment, for whoever may work on it. */
    Assignment worked(Scope scope, UUID id) {
        var task = list.get(scope, id);
        if (!mayWork(scope, task)) {
            throw new NotAllowed(Ability.ANSWER);
        }
        return task;
    }

    private boolean mayAssign(Scope scope, Assignment task) {
        return task.owner() != null
                && reach.allows(scope, Ability.DIRECT, task.owner().node());
    }

    private boolean mayWork(Scope scope, Assignment task) {
        return task.lead() != null
                        && reach.allows(scope, Ability.ANSWER, task.lead().node())
                || mayAssign(scope, task);
    }
}
