package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentSteps;
import org.plumbline.programme.Stage;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Follows a thread both ways from any record: level by level, the first few of each strand, until there are enough steps. */
@Component
public class ThreadReading {

    private static final int COUNTED = 99;
    private static final int LEVELS = 16;
    private static final int MOST_ABOVE = 40;

    private final Store store;
    private final StepReading reading;
    private final StrandReading strands;
    private final AssignmentSteps assignments;

    ThreadReading(Store store, StepReading reading, StrandReading strands, AssignmentSteps assignments) {
        this.store = store;
        this.reading = reading;
        this.strands = strands;
        this.assignments = assignments;
    }

    /**
     * How much is followed.
     *
     * @param most after so many steps nothing more is followed
     * @param few how many of a strand are shown, level by level; the last number holds for all levels below
     */
    public record Size(int most, int... few) {

        /** As a list of a page. */
        public static final Size LIST = new Size(120, 12, 3, 2);

        /** As a picture. */
        public static final Size PICTURE = new Size(60, 6, 2, 2);

        int few(int level) {
            return few[Math.min(level, few.length - 1)];
        }
    }

    /** One strand of the record alone, followed from a mark on. */
    public record Part(Strand strand, @Nullable String after, int size) {}

    /**
     * The thread of a record.
     *
     * @throws Absent if it is not there for this reader
     */
    public FollowedThread of(Scope scope, Key key, Size size, @Nullable Part part) {
        return store.readOften(scope, () -> {
            var start = reading.steps(scope, List.of(key)).get(key);
            if (start == null) {
                throw new Absent(key.kind().code(), key.id());
            }
            return new Following(scope, start, size, part).follow();
        });
    }

    private final class Following {
        private final Scope scope;
        private final Step start;
        private final Size size;
        private final @Nullable Part part;
        private final Map<Key, Step> steps = new LinkedHashMap<>();
        private final Map<Key, List<Key>> above = new LinkedHashMap<>();
        private final Map<Key, List<Fork>> forks = new LinkedHashMap<>();

        Following(Scope scope, Step start, Size size, @Nullable Part part) {
            this.scope = scope;
            this.start = start;
            this.size = size;
            this.part = part;
        }

        FollowedThread follow() {
            steps.put(start.key(), start);
            up();
            down();
            return new FollowedThread(
                    start,
                    steps,
                    above,
                    forks,
                    gaps(),
                    part == null ? null : part.strand(),
                    part == null ? null : part.after());
        }

        private void up() {
            Collection<Step> level = List.of(start);
            for (var i = 0; i < LEVELS && !level.isEmpty() && steps.size() < MOST_ABOVE; i++) {
                var found = reading.above(scope, level);
                var fresh = new LinkedHashSet<Key>();
                found.stream()
                        .map(StepReading.Above::upper)
                        .filter(key -> !steps.containsKey(key))
                        .forEach(fresh::add);
                var read = reading.steps(scope, fresh);
                steps.putAll(read);
                found.stream()
                        .filter(each -> steps.containsKey(each.upper()))
                        .forEach(each -> above.computeIfAbsent(each.lower(), any -> new ArrayList<>())
                                .add(each.upper()));
                level = read.values();
            }
        }

        private void down() {
            var level = List.of(start);
            for (var i = 0; i < LEVELS && !level.isEmpty() && steps.size() < size.most(); i++) {
                var only = i == 0 ? part : null;
                var few = only == null ? size.few(i) : only.size();
                var cut = only == null ? Cut.first(few, COUNTED) : Cut.part(few, only.after());
                var room = Math.max(1, (size.most() - steps.size()) / 2);
                var opened = level.stream().limit(room).toList();
                var found = strands.under(scope, opened, cut, only == null ? null : only.strand());
                level = keep(found);
            }
        }

        /** Takes in what was found, as far as it is there for this reader; gives what can be followed on. */
        private List<Step> keep(StrandReading.Found found) {
            var fresh = new LinkedHashSet<Key>();
            found.forks.values().stream()
                    .flatMap(List::stream)
                    .flatMap(fork -> fork.shown().stream())
                    .filter(key -> !steps.containsKey(key) && !found.files.containsKey(key))
                    .forEach(fresh::add);
            var read = reading.steps(scope, fresh);
            read.putAll(found.files);
            found.forks.forEach((key, each) -> forks.put(
                    key,
                    each.stream()
                            .map(fork -> new Fork(
                                    fork.strand(),
                                    fork.shown().stream()
                                            .filter(lower -> read.containsKey(lower) || steps.containsKey(lower))
                                            .toList(),
                                    fork.total(),
                                    fork.beyond(),
                                    fork.next()))
                            .filter(fork -> !fork.shown().isEmpty())
                            .toList()));
            var next = read.values().stream()
                    .filter(step -> !steps.containsKey(step.key()) && step.key().opens())
                    .toList();
            steps.putAll(read);
            return next;
        }

        private Map<Key, Set<Gap>> gaps() {
            var tasks = steps.keySet().stream()
                    .filter(key -> key.kind() == StepKind.ASSIGNMENT)
                    .map(Key::id)
                    .toList();
            var gaps = new LinkedHashMap<Key, Set<Gap>>();
            assignments.origins(scope, tasks).stream()
                    .filter(AssignmentSteps.Origin::isLoose)
                    .map(origin -> Key.of(StepKind.ASSIGNMENT, origin.assignment()))
                    .filter(key -> steps.get(key) != null && stands(steps.get(key)))
                    .forEach(key -> gaps.put(key, EnumSet.of(Gap.TASK_LOOSE)));
            steps.forEach((key, step) -> {
                var found = EnumSet.noneOf(Gap.class);
                found.addAll(gaps.getOrDefault(key, Set.of()));
                own(step, found);
                if (!found.isEmpty()) {
                    gaps.put(key, found);
                }
            });
            return gaps;
        }

        private void own(Step step, Set<Gap> found) {
            var followed = forks.containsKey(step.key())
                    && (part == null || !step.key().equals(start.key()));
            var strandsOf = forks.getOrDefault(step.key(), List.of());
            switch (step.facts()) {
                case Step.OfClause it
                when it.clause().asks() && followed && !isTakenUp(strandsOf) -> found.add(Gap.CLAUSE_UNTAKEN);
                case Step.OfTarget it -> {
                    if (it.target().clause() == null) {
                        found.add(Gap.TARGET_LOOSE);
                    }
                    if (followed && strandsOf.stream().noneMatch(fork -> fork.strand() == Strand.FIGURES)) {
                        found.add(Gap.TARGET_SILENT);
                    }
                }
                case Step.OfFigure it when it.figure().isBare() -> found.add(Gap.FIGURE_BARE);
                case Step.OfFigure it when it.figure().isUnchecked() -> found.add(Gap.FIGURE_UNCHECKED);
                case Step.OfFile it when it.unused() -> found.add(Gap.PROOF_UNUSED);
                default -> {}
            }
        }

        private boolean isTakenUp(List<Fork> strandsOf) {
            return strandsOf.stream().anyMatch(fork -> switch (fork.strand()) {
                case LOWER, PROJECTS, TARGETS -> true;
                case ASSIGNMENTS -> fork.shown().stream().anyMatch(key -> stands(steps.get(key)));
                default -> false;
            });
        }

        private static boolean stands(@Nullable Step step) {
            return step != null
                    && step.facts() instanceof Step.OfTask it
                    && it.task().line().stage() != Stage.CANCELLED;
        }
    }
}
