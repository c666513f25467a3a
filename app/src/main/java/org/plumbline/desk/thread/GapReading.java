package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.DirectiveSteps;
import org.plumbline.indicator.FigureSteps;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.programme.AssignmentSteps;
import org.plumbline.programme.AssignmentSteps.On;
import org.plumbline.project.ProjectSteps;
import org.plumbline.store.Store;
import org.plumbline.target.TargetSteps;
import org.springframework.stereotype.Component;

/**
 * What is missing under a whole document, or at a unit and all below it, as lists. Of targets so many are looked through at a time;
 * where there are more, the list says so and goes on.
 */
@Component
public class GapReading {

    /** So many targets are looked through for one answer. */
    static final int LOOKED = 1_000;

    private static final int COUNTED = 99;

    private final Store store;
    private final StepReading reading;
    private final Clauses clauses;
    private final DirectiveSteps documents;
    private final AssignmentSteps assignments;
    private final ProjectSteps projects;
    private final TargetSteps targets;
    private final FigureSteps figures;

    GapReading(
            Store store,
            StepReading reading,
            Clauses clauses,
            DirectiveSteps documents,
            AssignmentSteps assignments,
            ProjectSteps projects,
            TargetSteps targets,
            FigureSteps figures) {
        this.store = store;
        this.reading = reading;
        this.clauses = clauses;
        this.documents = documents;
        this.assignments = assignments;
        this.projects = projects;
        this.targets = targets;
        this.figures = figures;
    }

    /** Of what the gaps are asked for: a document, or a unit by its inner number. */
    public record About(@Nullable UUID directive, @Nullable Integer unit) {

        /** A document with all that hangs on it. */
        public static About directive(UUID id) {
            return new About(id, null);
        }

        Set<Gap> gaps() {
            return directive == null ? EnumSet.complementOf(EnumSet.of(Gap.CLAUSE_UNTAKEN)) : EnumSet.allOf(Gap.class);
        }
    }

    /**
     * The records at which something is missing.
     *
     * @param total how many were found, {@code beyond} whether there may be more
     * @param looked how many targets were looked through, if not all were; else 0
     * @param next where the list goes on, or null at its end
     */
    public record GapList(
            Gap gap,
            List<Step> steps,
            int total,
            boolean beyond,
            int looked,
            @Nullable String next) {

        public GapList {
            steps = List.copyOf(steps);
        }

        public boolean isEmpty() {
            return steps.isEmpty() && next == null;
        }
    }

    /** All gaps, the first few of each. */
    List<GapList> all(Scope scope, About about, int few) {
        return lists(scope, about, about.gaps(), LOOKED, few, null);
    }

    /** What is missing at targets and below them; fewer of them are looked through than for a page of gaps alone. */
    public List<GapList> ofTargets(Scope scope, About about, int few) {
        return lists(scope, about, EnumSet.range(Gap.TARGET_LOOSE, Gap.PROOF_UNUSED), LOOKED / 4, few, null);
    }

    /** Part of one list. */
    GapList one(Scope scope, About about, Gap gap, int size, @Nullable String after) {
        return about.gaps().contains(gap)
                ? lists(scope, about, Set.of(gap), LOOKED, size, after).getFirst()
                : new GapList(gap, List.of(), 0, false, 0, null);
    }

    private List<GapList> lists(Scope scope, About about, Set<Gap> wanted, int most, int size, @Nullable String after) {
        return store.read(scope, () -> {
            var lists = new ArrayList<GapList>();
            @Nullable Looking looking = null;
            for (var gap : wanted) {
                if (gap == Gap.CLAUSE_UNTAKEN) {
                    lists.add(untaken(scope, Objects.requireNonNull(about.directive()), size, after));
                } else if (gap == Gap.TASK_LOOSE) {
                    lists.add(list(scope, gap, StepKind.ASSIGNMENT, loose(scope, about, size, after)));
                } else {
                    if (looking == null) {
                        looking = new Looking(scope, about, wanted, most, after);
                    }
                    lists.add(looking.list(gap, size));
                }
            }
            return lists;
        });
    }

    private GapList untaken(Scope scope, UUID directive, int size, @Nullable String after) {
        var asking = clauses.of(scope, directive).stream()
                .filter(Clause::asks)
                .map(Clause::id)
                .toList();
        var taken = new ArrayList<Collection<UUID>>();
        taken.add(documents.takenUp(scope, asking));
        taken.add(assignments.assigned(scope, asking));
        taken.add(projects.carried(scope, asking));
        taken.add(targets.promised(scope, asking));
        var open = asking.stream()
                .filter(id -> taken.stream().noneMatch(each -> each.contains(id)))
                .toList();
        var from = after == null ? 0 : open.indexOf(id(after)) + 1;
        if (after != null && from == 0) {
            throw Slice.unknown(after);
        }
        var shown = open.subList(from, Math.min(open.size(), from + size));
        var more = from + shown.size() < open.size();
        var branch = new Branch<>(
                shown, open.size() - from, false, more ? shown.getLast().toString() : null);
        return list(scope, Gap.CLAUSE_UNTAKEN, StepKind.CLAUSE, branch);
    }

    private Branch<UUID> loose(Scope scope, About about, int size, @Nullable String after) {
        var cut = new Cut(size, Math.max(size, COUNTED), after);
        return about.unit() != null
                ? assignments.withoutSource(scope, about.unit(), cut)
                : assignments
                        .under(scope, On.DOCUMENT, List.of(Objects.requireNonNull(about.directive())), cut)
                        .getOrDefault(about.directive(), Branch.none());
    }

    private GapList list(Scope scope, Gap gap, StepKind kind, Branch<UUID> branch) {
        var keys = branch.first().stream().map(id -> Key.of(kind, id)).toList();
        return new GapList(
                gap,
                List.copyOf(reading.steps(scope, keys).values()),
                branch.total(),
                branch.beyond(),
                0,
                branch.next());
    }

    private static UUID id(String cursor) {
        return Ids.find(cursor).orElseThrow(() -> Slice.unknown(cursor));
    }

    /** Some targets, one after the other, with what is missing at each. */
    private final class Looking {
        private final Scope scope;
        private final int most;
        private final List<TargetSteps.Looked> looked;
        private final List<Missing> missing = new ArrayList<>();

        private record Missing(UUID target, Gap gap, Key key) {}

        Looking(Scope scope, About about, Set<Gap> wanted, int most, @Nullable String after) {
            this.scope = scope;
            this.most = most;
            this.looked = targets.look(scope, about.directive(), about.unit(), after == null ? null : id(after), most);
            var ids = looked.stream().map(TargetSteps.Looked::target).toList();
            var rests = targets.series(scope, ids);
            var latest = figures.latest(scope, rests);
            var unused = wanted.contains(Gap.PROOF_UNUSED)
                    ? figures.unused(scope, ids, rests, Cut.first(COUNTED, COUNTED))
                    : java.util.Map.<UUID, Branch<FigureSteps.ProofFile>>of();
            for (var each : looked) {
                var key = Key.of(StepKind.TARGET, each.target());
                if (each.loose()) {
                    missing.add(new Missing(each.target(), Gap.TARGET_LOOSE, key));
                }
                var figure = latest.get(each.target());
                if (figure == null) {
                    missing.add(new Missing(each.target(), Gap.TARGET_SILENT, key));
                } else if (figure.bare() || figure.unchecked()) {
                    missing.add(new Missing(
                            each.target(),
                            figure.bare() ? Gap.FIGURE_BARE : Gap.FIGURE_UNCHECKED,
                            Key.of(StepKind.FIGURE, figure.figure())));
                }
                unused.getOrDefault(each.target(), Branch.none())
                        .first()
                        .forEach(file -> missing.add(
                                new Missing(each.target(), Gap.PROOF_UNUSED, Key.of(StepKind.PROOF, file.id()))));
            }
        }

        GapList list(Gap gap, int size) {
            var found = missing.stream().filter(each -> each.gap() == gap).toList();
            var full = looked.size() == most;
            var shown = upTo(found, size);
            var keys = shown.stream().map(Missing::key).distinct().toList();
            var next = shown.size() < found.size()
                    ? shown.getLast().target().toString()
                    : full ? looked.getLast().target().toString() : null;
            return new GapList(
                    gap,
                    List.copyOf(reading.steps(scope, keys).values()),
                    (int) found.stream().map(Missing::key).distinct().count(),
                    full,
                    full ? looked.size() : 0,
                    next);
        }

        /** The first so many, and all of the last target's: the list goes on after a target. */
        private List<Missing> upTo(List<Missing> found, int size) {
            var end = Math.min(size, found.size());
            while (end > 0
                    && end < found.size()
                    && found.get(end).target().equals(found.get(end - 1).target())) {
                end++;
            }
            return found.subList(0, end);
        }
    }
}
