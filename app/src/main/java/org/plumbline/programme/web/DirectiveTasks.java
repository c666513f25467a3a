package org.plumbline.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentGaps;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.ClauseTasks;
import org.plumbline.programme.Few;
import org.plumbline.programme.TaskCounts;
import org.plumbline.store.Store;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What is assigned under a directive or a clause, as their pages show it. */
@NamedInterface("pages")
@Component
public class DirectiveTasks {

    private static final int FEW = 12;
    private static final int MOST_OF_CLAUSE = 200;

    private final Store store;
    private final AssignmentList list;
    private final AssignmentGaps gaps;
    private final TaskCounts counts;
    private final Clocks clocks;

    DirectiveTasks(Store store, AssignmentList list, AssignmentGaps gaps, TaskCounts counts, Clocks clocks) {
        this.gaps = gaps;
        this.store = store;
        this.list = list;
        this.counts = counts;
        this.clocks = clocks;
    }

    /**
     * What is assigned under a directive.
     *
     * @param worst the first of the list, {@code more} whether it goes on
     * @param bare clauses that ask for action and have no assignment
     * @param unhanded what needs a new hand, since its lead or post has ended
     * @param waiting wishes for more time and products that nobody has decided on
     */
    @NamedInterface("pages")
    public record Part(
            TaskCounts.Standing counts,
            Map<UUID, ClauseTasks> byClause,
            List<Clocks.Timed> worst,
            boolean more,
            Set<UUID> bare,
            Gap withoutSource,
            Gap unclear,
            Gap waiting,
            Gap unhanded) {

        private static Part nothing(Set<UUID> bare) {
            return new Part(
                    TaskCounts.Standing.NONE, Map.of(), List.of(), false, bare, Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE);
        }

        public ClauseTasks of(UUID clause) {
            return byClause.getOrDefault(clause, ClauseTasks.NONE);
        }

        public boolean isEmpty() {
            return worst.isEmpty();
        }
    }

    /** What is missing of a document's assignments: the first rows, how many there are, and how many stand beyond the shown. */
    @NamedInterface("pages")
    public record Gap(List<Clocks.Timed> rows, int total, int more, boolean beyond) {

        static final Gap NONE = new Gap(List.of(), 0, 0, false);

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    private Gap gap(Scope scope, Few few) {
        return new Gap(clocks.of(scope, few.lines()), few.total(), few.more(), few.beyond());
    }

    /** All of it, in one snapshot. */
    public Part of(Scope scope, UUID directive) {
        return store.read(scope, () -> {
            var filter = Filter.none().ofDirective(directive);
            var worst = list.list(scope, filter, FEW, null);
            var bare = Set.copyOf(gaps.clausesWithout(scope, directive));
            if (worst.items().isEmpty()) {
                return Part.nothing(bare);
            }
            return new Part(
                    counts.ofDirective(scope, directive),
                    counts.byClause(scope, directive),
                    clocks.of(scope, worst.items()),
                    worst.next() != null,
                    bare,
                    gap(scope, gaps.withoutSource(scope, directive, FEW)),
                    gap(scope, gaps.unclearUnder(scope, directive, FEW)),
                    gap(scope, gaps.waitingUnder(scope, directive, FEW)),
                    gap(scope, gaps.withoutHand(scope, directive, FEW)));
        });
    }

    /** The assignments on a clause, and those derived from them one level below. */
    public List<Clause> ofClause(Scope scope, UUID clause) {
        return store.read(
                scope,
                () ->
                        clocks
                                .of(
                                        scope,
                                        list.list(scope, Filter.none().ofClause(clause), MOST_OF_CLAUSE, null)
                                                .items())
                                .stream()
                                .map(each -> new Clause(
                                        each,
                                        clocks.of(
                                                scope,
                                                list.under(scope, each.line().id()))))
                                .toList());
    }

    /** An assignment on a clause with those derived from it. */
    @NamedInterface("pages")
    public record Clause(Clocks.Timed task, List<Clocks.Timed> below) {}
}
