package org.plumbline.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.ClauseTasks;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.TaskCounts;
import org.plumbline.store.Store;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What is assigned under a directive or a clause, as their pages show it. */
@NamedInterface("pages")
@Component
public class DirectiveTasks {

    private static final int FEW = 12;
    private static final int GAPS = 200;
    private static final int MOST_OF_CLAUSE = 200;

    private final Store store;
    private final AssignmentList list;
    private final TaskCounts counts;
    private final Clocks clocks;

    DirectiveTasks(Store store, AssignmentList list, TaskCounts counts, Clocks clocks) {
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
            List<Clocks.Timed> withoutSource,
            List<Clocks.Timed> unclear,
            List<Clocks.Timed> waiting,
            List<Clocks.Timed> unhanded) {

        private static Part nothing(Set<UUID> bare) {
            return new Part(
                    TaskCounts.Standing.NONE,
                    Map.of(),
                    List.of(),
                    false,
                    bare,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        public ClauseTasks of(UUID clause) {
            return byClause.getOrDefault(clause, new ClauseTasks(0, 0, 0, 0));
        }

        public boolean isEmpty() {
            return worst.isEmpty();
        }
    }

    /** All of it, in one snapshot. */
    public Part of(Scope scope, UUID directive) {
        return store.read(scope, () -> {
            var filter = Filter.none().ofDirective(directive);
            var worst = list.list(scope, filter, FEW, null);
            var bare = Set.copyOf(list.clausesWithout(scope, directive));
            if (worst.items().isEmpty()) {
                return Part.nothing(bare);
            }
            var unclear = new Filter(null, false, directive, null, null, null, null, null, true, "");
            return new Part(
                    counts.ofDirective(scope, directive),
                    list.byClause(scope, directive),
                    clocks.of(scope, worst.items()),
                    worst.next() != null,
                    bare,
                    clocks.of(scope, list.withoutSource(scope, directive, null, GAPS)),
                    clocks.of(scope, list.list(scope, unclear, GAPS, null).items()),
                    clocks.of(scope, list.waitingUnder(scope, directive, GAPS)),
                    clocks.of(scope, list.withoutHand(scope, directive, GAPS)));
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
