package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureSteps;
import org.plumbline.indicator.FigureSteps.FigureStep;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.AssignmentSteps;
import org.plumbline.programme.AssignmentSteps.On;
import org.plumbline.reader.ReadingList;
import org.plumbline.store.Store;
import org.plumbline.target.TargetSteps;
import org.plumbline.web.ThreadLine;
import org.plumbline.web.ThreadLines;
import org.springframework.stereotype.Component;

/** The line of small steps at the head of a record: one look up and one look down, each by an index. */
@Component
class ThreadStrips implements ThreadLines {

    private static final int COUNTED = 99;
    private static final int TARGETS = 12;
    private static final int LONGEST_WORDS = 60;

    private final Store store;
    private final StepReading reading;
    private final AssignmentSteps assignments;
    private final TargetSteps targets;
    private final FigureSteps figures;
    private final ReadingList readingList;

    ThreadStrips(
            Store store,
            StepReading reading,
            AssignmentSteps assignments,
            TargetSteps targets,
            FigureSteps figures,
            ReadingList readingList) {
        this.readingList = readingList;
        this.store = store;
        this.reading = reading;
        this.assignments = assignments;
        this.targets = targets;
        this.figures = figures;
    }

    @Override
    public ThreadLine of(Scope scope, String kind, UUID id) {
        return store.read(scope, () -> {
            var key = Key.of(StepKind.of(kind), id);
            var here = reading.steps(scope, List.of(key)).get(key);
            if (here == null) {
                throw new Absent(kind, id);
            }
            var line = new ArrayList<ThreadLine.Step>();
            words(scope, id, line);
            up(scope, here, line);
            line.add(ThreadLine.Step.here(kind, here.symbol(), here.words()));
            down(scope, here, line);
            return new ThreadLine(key.thread(), line);
        });
    }

    /** The words of a text from which the record came. */
    private void words(Scope scope, UUID id, List<ThreadLine.Step> line) {
        readingList.origins(scope, List.of(id)).getOrDefault(id, List.of()).stream()
                .limit(1)
                .filter(origin -> !origin.surface().isBlank())
                .forEach(origin -> line.add(ThreadLine.Step.has(
                        "words", null, Wording.of(origin.language(), shortened(origin.surface())), origin.address())));
    }

    private static String shortened(String words) {
        var one = words.strip().replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= LONGEST_WORDS
                ? one
                : one.substring(0, one.offsetByCodePoints(0, LONGEST_WORDS)) + " …";
    }

    /** What stands directly above, and the document of that. */
    private void up(Scope scope, Step here, List<ThreadLine.Step> line) {
        var keys = reading.above(scope, List.of(here)).stream()
                .map(StepReading.Above::upper)
                .distinct()
                .toList();
        var above = List.copyOf(reading.steps(scope, keys).values());
        if (above.isEmpty()) {
            source(here, line);
            return;
        }
        if (here.facts() instanceof Step.OfClause it && above.getFirst().key().kind() == StepKind.CLAUSE) {
            document(above.getFirst(), it.clause().directive(), line);
        } else {
            document(above.getFirst(), null, line);
        }
        above.stream().limit(2).forEach(step -> line.add(has(step)));
        if (above.size() > 2) {
            line.add(ThreadLine.Step.several(
                    above.getLast().key().kind().code(),
                    above.size() - 2,
                    false,
                    here.key().thread()));
        }
        if (here.facts() instanceof Step.OfTask && isLoose(above)
                || here.facts() instanceof Step.OfTarget it && it.target().clause() == null) {
            source(here, line);
        }
    }

    private static boolean isLoose(List<Step> above) {
        return above.stream().allMatch(step -> step.key().kind() == StepKind.DIRECTIVE);
    }

    /** The document in which the clause above stands, unless it is the record's own. */
    private static void document(Step above, @Nullable UUID own, List<ThreadLine.Step> line) {
        if (above.facts() instanceof Step.OfClause it
                && !it.clause().directive().equals(own)) {
            line.add(ThreadLine.Step.has(
                    StepKind.DIRECTIVE.code(),
                    it.clause().called(),
                    null,
                    "/directives/" + it.clause().directive()));
        } else if (above.facts() instanceof Step.OfTarget it && it.target().directive() != null) {
            line.add(ThreadLine.Step.has(
                    StepKind.DIRECTIVE.code(),
                    it.target().directive().called(),
                    null,
                    "/directives/" + it.target().directive().id()));
        }
    }

    private static void source(Step here, List<ThreadLine.Step> line) {
        switch (here.key().kind()) {
            case ASSIGNMENT, PROJECT -> line.add(missing(StepKind.CLAUSE, Gap.TASK_LOOSE));
            case TARGET -> line.add(missing(StepKind.CLAUSE, Gap.TARGET_LOOSE));
            case FIGURE -> line.add(ThreadLine.Step.missing(StepKind.TARGET.code(), "figure-without-target"));
            default -> {}
        }
    }

    private void down(Scope scope, Step here, List<ThreadLine.Step> line) {
        var id = here.key().id();
        switch (here.facts()) {
            case Step.OfClause it -> clause(scope, it.clause().asks(), here.key(), line);
            case Step.OfTask it -> {
                several(here.key(), Strand.ASSIGNMENTS, StepKind.ASSIGNMENT, under(scope, On.UPPER, id), line);
                several(
                        here.key(),
                        Strand.PROOFS,
                        StepKind.PROOF,
                        assignments
                                .files(scope, List.of(id), Cut.first(1, COUNTED))
                                .getOrDefault(id, Branch.none()),
                        line);
            }
            case Step.OfTarget it -> figures(scope, here.key(), List.of(id), line);
            case Step.OfFigure it -> proof(List.of(it.figure()), here.key(), line);
            default -> {}
        }
    }

    private void clause(Scope scope, boolean asks, Key key, List<ThreadLine.Step> line) {
        var tasks = under(scope, On.CLAUSE, key.id());
        if (tasks.isEmpty() && asks) {
            line.add(ThreadLine.Step.missing(StepKind.ASSIGNMENT.code(), "clause-unassigned"));
        } else {
            several(key, Strand.ASSIGNMENTS, StepKind.ASSIGNMENT, tasks, line);
        }
        var promised = targets.ofClauses(scope, List.of(key.id()), Cut.first(TARGETS, COUNTED))
                .getOrDefault(key.id(), Branch.none());
        if (!promised.isEmpty()) {
            several(key, Strand.TARGETS, StepKind.TARGET, promised, line);
            figures(scope, key, promised.first(), line);
        } else if (asks) {
            line.add(ThreadLine.Step.missing(StepKind.TARGET.code(), "clause-unpromised"));
        }
    }

    private void figures(Scope scope, Key of, Collection<UUID> promised, List<ThreadLine.Step> line) {
        var branches = figures.under(scope, promised, targets.series(scope, promised), Cut.first(1, COUNTED));
        if (branches.isEmpty()) {
            line.add(missing(StepKind.FIGURE, Gap.TARGET_SILENT));
            return;
        }
        var latest = figures.steps(
                scope,
                branches.values().stream()
                        .flatMap(branch -> branch.first().stream())
                        .toList());
        var total = branches.values().stream().mapToInt(Branch::total).sum();
        var beyond = branches.values().stream().anyMatch(Branch::beyond);
        if (total == 1) {
            latest.values()
                    .forEach(each -> line.add(ThreadLine.Step.has(
                            StepKind.FIGURE.code(), each.period().code(), null, "/figures/" + each.id())));
        } else {
            line.add(ThreadLine.Step.several(StepKind.FIGURE.code(), total, beyond, of.thread()));
        }
        proof(latest.values(), of, line);
    }

    /** How the latest figures are known: the first of them that is not, or that all are. */
    private static void proof(Collection<FigureStep> latest, Key of, List<ThreadLine.Step> line) {
        if (latest.stream().anyMatch(FigureStep::isBare)) {
            line.add(missing(StepKind.PROOF, Gap.FIGURE_BARE));
        } else if (latest.stream().anyMatch(FigureStep::isUnchecked)) {
            line.add(missing(StepKind.PROOF, Gap.FIGURE_UNCHECKED));
        } else {
            line.add(ThreadLine.Step.several(StepKind.PROOF.code(), latest.size(), false, of.thread()));
        }
    }

    private Branch<UUID> under(Scope scope, On on, UUID id) {
        return assignments.under(scope, on, List.of(id), Cut.first(1, COUNTED)).getOrDefault(id, Branch.none());
    }

    private static void several(Key of, Strand strand, StepKind kind, Branch<?> branch, List<ThreadLine.Step> line) {
        if (!branch.isEmpty()) {
            line.add(ThreadLine.Step.several(kind.code(), branch.total(), branch.beyond(), of.thread(strand, null)));
        }
    }

    private static ThreadLine.Step has(Step step) {
        return ThreadLine.Step.has(step.key().kind().code(), step.symbol(), step.words(), step.home());
    }

    private static ThreadLine.Step missing(StepKind kind, Gap gap) {
        return ThreadLine.Step.missing(kind.code(), gap.code());
    }
}
