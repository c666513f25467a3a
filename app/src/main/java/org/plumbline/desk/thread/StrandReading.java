package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveSteps;
import org.plumbline.indicator.FigureSteps;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentSteps;
import org.plumbline.programme.AssignmentSteps.On;
import org.plumbline.project.ProjectSteps;
import org.plumbline.target.TargetSteps;
import org.springframework.stereotype.Component;

/** Reads what hangs on many steps at once, the first of each strand: one statement a strand, however many steps there are. */
@Component
class StrandReading {

    private final DirectiveSteps documents;
    private final AssignmentSteps assignments;
    private final ProjectSteps projects;
    private final TargetSteps targets;
    private final FigureSteps figures;

    StrandReading(
            DirectiveSteps documents,
            AssignmentSteps assignments,
            ProjectSteps projects,
            TargetSteps targets,
            FigureSteps figures) {
        this.documents = documents;
        this.assignments = assignments;
        this.projects = projects;
        this.targets = targets;
        this.figures = figures;
    }

    /** What was found: the strands of each step, and the files among them, of which all is known already. */
    static final class Found {
        final Map<Key, List<Fork>> forks = new LinkedHashMap<>();
        final Map<Key, Step> files = new HashMap<>();
    }

    /** The strands of the steps; only one of them, if it is named. */
    Found under(Scope scope, Collection<Step> steps, Cut cut, @Nullable Strand only) {
        return new Asking(scope, steps, cut, only).ask();
    }

    private final class Asking {
        private final Scope scope;
        private final Cut cut;
        private final @Nullable Strand only;
        private final Map<StepKind, List<Step>> steps;
        private final Map<Strand, Map<Key, Branch<Key>>> found = new EnumMap<>(Strand.class);
        private final Found all = new Found();

        Asking(Scope scope, Collection<Step> steps, Cut cut, @Nullable Strand only) {
            this.scope = scope;
            this.cut = cut;
            this.only = only;
            this.steps = steps.stream()
                    .collect(Collectors.groupingBy(
                            step -> step.key().kind(), () -> new EnumMap<>(StepKind.class), Collectors.toList()));
        }

        Found ask() {
            ofClauses();
            ofDocuments();
            ofAnswers();
            ofAssignments();
            ofTargets();
            of(StepKind.FIGURE, Strand.PROOFS, ids -> files(StepKind.FIGURE, ids, proofs(ids), false));
            steps.values().stream().flatMap(List::stream).forEach(step -> {
                var forks = new ArrayList<Fork>();
                found.forEach((strand, branches) -> {
                    var branch = branches.get(step.key());
                    if (branch != null) {
                        forks.add(new Fork(strand, branch.first(), branch.total(), branch.beyond(), branch.next()));
                    }
                });
                all.forks.put(step.key(), forks);
            });
            return all;
        }

        private void ofClauses() {
            of(StepKind.CLAUSE, Strand.CLAUSES, ids -> keyed(StepKind.CLAUSE, documents.parts(scope, ids, cut)));
            of(StepKind.CLAUSE, Strand.LOWER, ids -> keyed(StepKind.CLAUSE, documents.lower(scope, ids, cut)));
            of(
                    StepKind.CLAUSE,
                    Strand.ASSIGNMENTS,
                    ids -> keyed(StepKind.ASSIGNMENT, assignments.under(scope, On.CLAUSE, ids, cut)));
            of(StepKind.CLAUSE, Strand.PROJECTS, ids -> keyed(StepKind.PROJECT, projects.under(scope, ids, cut)));
            of(StepKind.CLAUSE, Strand.TARGETS, ids -> keyed(StepKind.TARGET, targets.ofClauses(scope, ids, cut)));
        }

        private void ofDocuments() {
            of(StepKind.DIRECTIVE, Strand.CLAUSES, ids -> keyed(StepKind.CLAUSE, documents.clausesOf(scope, ids, cut)));
            of(
                    StepKind.DIRECTIVE,
                    Strand.ASSIGNMENTS,
                    ids -> keyed(StepKind.ASSIGNMENT, assignments.under(scope, On.DOCUMENT, ids, cut)));
            of(
                    StepKind.DIRECTIVE,
                    Strand.TARGETS,
                    ids -> keyed(StepKind.TARGET, targets.withoutClause(scope, ids, cut)));
            of(StepKind.DIRECTIVE, Strand.ANSWERS, ids -> {
                var made = new HashMap<UUID, Branch<Key>>();
                documents
                        .answersTo(scope, ids, cut)
                        .forEach((id, branch) -> made.put(id, branch.of(unit -> Key.answer(id, unit))));
                return made;
            });
            of(
                    StepKind.DIRECTIVE,
                    Strand.DOCUMENTS,
                    ids -> keyed(StepKind.DIRECTIVE, documents.documentsUnder(scope, ids, cut)));
        }

        private void ofAnswers() {
            if (only != null && only != Strand.DOCUMENTS) {
                return;
            }
            for (var step : steps.getOrDefault(StepKind.ANSWER, List.of())) {
                if (step.facts() instanceof Step.OfAnswer it && it.answer().document() != null) {
                    branches(Strand.DOCUMENTS)
                            .put(
                                    step.key(),
                                    new Branch<>(
                                            List.of(Key.of(
                                                    StepKind.DIRECTIVE,
                                                    it.answer().document())),
                                            1,
                                            false,
                                            null));
                }
            }
        }

        private void ofAssignments() {
            of(
                    StepKind.ASSIGNMENT,
                    Strand.ASSIGNMENTS,
                    ids -> keyed(StepKind.ASSIGNMENT, assignments.under(scope, On.UPPER, ids, cut)));
            of(StepKind.ASSIGNMENT, Strand.PROOFS, ids -> {
                var made = new HashMap<UUID, Branch<Key>>();
                assignments
                        .files(scope, ids, cut)
                        .forEach((id, branch) -> made.put(
                                id,
                                branch.of(
                                        file -> file(file.id(), file.name(), Key.of(StepKind.ASSIGNMENT, id), false))));
                return made;
            });
        }

        private void ofTargets() {
            if (!steps.containsKey(StepKind.TARGET)) {
                return;
            }
            var rests = targets.series(scope, ids(StepKind.TARGET));
            of(StepKind.TARGET, Strand.FIGURES, ids -> keyed(StepKind.FIGURE, figures.under(scope, ids, rests, cut)));
            of(
                    StepKind.TARGET,
                    Strand.UNUSED,
                    ids -> files(StepKind.FIGURE, ids, figures.unused(scope, ids, rests, cut), true));
        }

        private Map<UUID, Branch<FigureSteps.ProofFile>> proofs(Collection<UUID> ids) {
            return figures.files(scope, ids, cut);
        }

        private Map<UUID, Branch<Key>> files(
                StepKind owner,
                Collection<UUID> ids,
                Map<UUID, Branch<FigureSteps.ProofFile>> branches,
                boolean unused) {
            var made = new HashMap<UUID, Branch<Key>>();
            branches.forEach((id, branch) -> made.put(
                    id,
                    branch.of(file -> file(
                            file.id(),
                            file.name(),
                            Key.of(owner, unused ? file.figure() : id),
                            unused || isClosed(id)))));
            return made;
        }

        private boolean isClosed(UUID figure) {
            return steps.getOrDefault(StepKind.FIGURE, List.of()).stream()
                    .anyMatch(step -> step.key().id().equals(figure)
                            && step.facts() instanceof Step.OfFigure it
                            && it.figure().closed());
        }

        private Key file(UUID id, String name, Key owner, boolean unused) {
            var key = Key.of(StepKind.PROOF, id);
            all.files.put(key, new Step(key, new Step.OfFile(name, owner, unused)));
            return key;
        }

        private void of(StepKind kind, Strand strand, Function<Collection<UUID>, Map<UUID, Branch<Key>>> asked) {
            if (!steps.containsKey(kind) || only != null && only != strand) {
                return;
            }
            var ids = ids(kind);
            asked.apply(ids).forEach((id, branch) -> branches(strand).put(Key.of(kind, id), branch));
        }

        private Map<Key, Branch<Key>> branches(Strand strand) {
            return found.computeIfAbsent(strand, any -> new HashMap<>());
        }

        private List<UUID> ids(StepKind kind) {
            return steps.getOrDefault(kind, List.of()).stream()
                    .map(step -> step.key().id())
                    .toList();
        }

        private Map<UUID, Branch<Key>> keyed(StepKind kind, Map<UUID, Branch<UUID>> branches) {
            var made = new HashMap<UUID, Branch<Key>>();
            branches.forEach((id, branch) -> made.put(id, branch.of(each -> Key.of(kind, each))));
            return made;
        }
    }
}
