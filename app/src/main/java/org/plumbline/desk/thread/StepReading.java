package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveSteps;
import org.plumbline.directive.DirectiveSteps.Hangs;
import org.plumbline.indicator.FigureSteps;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentSteps;
import org.plumbline.programme.web.Clocks;
import org.plumbline.project.ProjectSteps;
import org.plumbline.target.TargetSteps;
import org.springframework.stereotype.Component;

/** Reads records as steps, and what stands above each: as far as the reader may see them, the others are not there. */
@Component
class StepReading {

    private static final int MOST_TARGETS = 12;

    private final DirectiveSteps documents;
    private final AssignmentSteps assignments;
    private final AssignmentList list;
    private final Clocks clocks;
    private final ProjectSteps projects;
    private final TargetSteps targets;
    private final FigureSteps figures;

    StepReading(
            DirectiveSteps documents,
            AssignmentSteps assignments,
            AssignmentList list,
            Clocks clocks,
            ProjectSteps projects,
            TargetSteps targets,
            FigureSteps figures) {
        this.documents = documents;
        this.assignments = assignments;
        this.list = list;
        this.clocks = clocks;
        this.projects = projects;
        this.targets = targets;
        this.figures = figures;
    }

    /** The records as steps, in the order asked; what is not there for this reader is left out. */
    Map<Key, Step> steps(Scope scope, Collection<Key> keys) {
        var found = new LinkedHashMap<Key, Step>();
        keys.forEach(key -> found.put(key, new Step(key, NOTHING)));
        put(found, StepKind.DIRECTIVE, documents.documents(scope, ids(keys, StepKind.DIRECTIVE)), Step.OfDocument::new);
        put(found, StepKind.CLAUSE, documents.clauses(scope, ids(keys, StepKind.CLAUSE)), Step.OfClause::new);
        documents
                .answers(
                        scope,
                        keys.stream()
                                .filter(key -> key.kind() == StepKind.ANSWER)
                                .map(key -> new Hangs(Objects.requireNonNull(key.unit()), key.id()))
                                .toList())
                .forEach(answer -> {
                    var key = Key.answer(answer.directive(), answer.unit());
                    found.replace(key, new Step(key, new Step.OfAnswer(answer)));
                });
        var tasks = ids(keys, StepKind.ASSIGNMENT);
        if (!tasks.isEmpty()) {
            clocks.of(scope, list.lines(scope, tasks)).forEach(row -> {
                var key = Key.of(StepKind.ASSIGNMENT, row.line().id());
                found.replace(key, new Step(key, new Step.OfTask(row)));
            });
        }
        put(found, StepKind.PROJECT, projects.lines(scope, ids(keys, StepKind.PROJECT)), Step.OfProject::new);
        put(found, StepKind.TARGET, targets.lines(scope, ids(keys, StepKind.TARGET)), Step.OfTarget::new);
        put(found, StepKind.FIGURE, figures.steps(scope, ids(keys, StepKind.FIGURE)), Step.OfFigure::new);
        for (var id : ids(keys, StepKind.PROOF)) {
            var file = file(scope, id);
            if (file != null) {
                found.replace(file.key(), file);
            }
        }
        found.values().removeIf(step -> step.facts() == NOTHING);
        return found;
    }

    /** A place that waits for its record. */
    private static final Step.Facts NOTHING = new Step.OfFile("", Key.of(StepKind.PROOF, new UUID(0, 0)), false);

    private static <T> void put(
            Map<Key, Step> found, StepKind kind, Map<UUID, T> records, Function<T, Step.Facts> facts) {
        records.forEach((id, each) -> {
            var key = Key.of(kind, id);
            found.replace(key, new Step(key, facts.apply(each)));
        });
    }

    private @Nullable Step file(Scope scope, UUID id) {
        var key = Key.of(StepKind.PROOF, id);
        var shown = figures.ofFile(scope, id);
        if (shown.isPresent()) {
            var figure = shown.get().figure();
            var closed = figures.steps(scope, List.of(figure)).get(figure);
            return new Step(
                    key,
                    new Step.OfFile(
                            shown.get().name(), Key.of(StepKind.FIGURE, figure), closed != null && closed.closed()));
        }
        return assignments
                .ofFile(scope, id)
                .map(file -> new Step(
                        key, new Step.OfFile(file.name(), Key.of(StepKind.ASSIGNMENT, file.assignment()), false)))
                .orElse(null);
    }

    /** One step directly above another. */
    record Above(Key lower, Key upper) {}

    /**
     * What stands directly above the steps. A clause that carries another out is followed to that one; any other to the clause
     * under which it stands, or to its document.
     */
    List<Above> above(Scope scope, Collection<Step> steps) {
        var found = new ArrayList<Above>();
        var keys = steps.stream().map(Step::key).toList();
        clauses(scope, steps, found);
        var papers = ids(keys, StepKind.DIRECTIVE);
        if (!papers.isEmpty()) {
            documents
                    .answeredBy(scope, papers)
                    .forEach(answer -> found.add(new Above(
                            Key.of(StepKind.DIRECTIVE, Objects.requireNonNull(answer.document())),
                            Key.answer(answer.directive(), answer.unit()))));
            documents
                    .documentsAbove(scope, papers)
                    .forEach(each -> found.add(new Above(
                            Key.of(StepKind.DIRECTIVE, each.lower()), Key.of(StepKind.DIRECTIVE, each.upper()))));
        }
        assignments.origins(scope, ids(keys, StepKind.ASSIGNMENT)).forEach(origin -> origin(origin, found));
        projects.clauses(scope, ids(keys, StepKind.PROJECT))
                .forEach(each -> found.add(
                        new Above(Key.of(StepKind.PROJECT, each.project()), Key.of(StepKind.CLAUSE, each.clause()))));
        steps.forEach(step -> {
            switch (step.facts()) {
                case Step.OfAnswer it ->
                    found.add(new Above(
                            step.key(), Key.of(StepKind.DIRECTIVE, it.answer().directive())));
                case Step.OfTarget it
                when it.target().clause() != null ->
                    found.add(new Above(
                            step.key(), Key.of(StepKind.CLAUSE, it.target().clause())));
                case Step.OfTarget it
                when it.target().directive() != null ->
                    found.add(new Above(
                            step.key(),
                            Key.of(StepKind.DIRECTIVE, it.target().directive().id())));
                case Step.OfFigure it ->
                    targets.restingOn(
                                    scope,
                                    it.figure().series(),
                                    it.figure().period().last(),
                                    MOST_TARGETS)
                            .first()
                            .forEach(target -> found.add(new Above(step.key(), Key.of(StepKind.TARGET, target))));
                case Step.OfFile it -> found.add(new Above(step.key(), it.owner()));
                default -> {}
            }
        });
        return found;
    }

    private void clauses(Scope scope, Collection<Step> steps, List<Above> found) {
        var ids = ids(steps.stream().map(Step::key).toList(), StepKind.CLAUSE);
        if (ids.isEmpty()) {
            return;
        }
        var uppers = documents.uppers(scope, ids);
        uppers.forEach(each ->
                found.add(new Above(Key.of(StepKind.CLAUSE, each.lower()), Key.of(StepKind.CLAUSE, each.upper()))));
        for (var step : steps) {
            if (step.facts() instanceof Step.OfClause it
                    && uppers.stream()
                            .noneMatch(each -> each.lower().equals(step.key().id()))) {
                var parent = it.clause().parent();
                found.add(new Above(
                        step.key(),
                        parent == null
                                ? Key.of(StepKind.DIRECTIVE, it.clause().directive())
                                : Key.of(StepKind.CLAUSE, parent)));
            }
        }
    }

    private static void origin(AssignmentSteps.Origin origin, List<Above> found) {
        var lower = Key.of(StepKind.ASSIGNMENT, origin.assignment());
        if (origin.clause() != null) {
            found.add(new Above(lower, Key.of(StepKind.CLAUSE, origin.clause())));
        }
        if (origin.upper() != null) {
            found.add(new Above(lower, Key.of(StepKind.ASSIGNMENT, origin.upper())));
        }
        if (origin.isLoose() && origin.directive() != null) {
            found.add(new Above(lower, Key.of(StepKind.DIRECTIVE, origin.directive())));
        }
    }

    private static List<UUID> ids(Collection<Key> keys, StepKind kind) {
        return keys.stream().filter(key -> key.kind() == kind).map(Key::id).toList();
    }
}
