package org.plumbline.project.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectList.Filter;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.ProjectSummary;
import org.plumbline.store.History;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reads all that the page of a project shows, in one snapshot, and what other pages show of projects. */
@NamedInterface("pages")
@Component
public class ProjectViews {

    private static final int HISTORY = 40;
    private static final int FEW = 12;

    private final Store store;
    private final ProjectList list;
    private final Reach reach;
    private final History history;
    private final Installation installation;

    ProjectViews(Store store, ProjectList list, Reach reach, History history, Installation installation) {
        this.store = store;
        this.list = list;
        this.reach = reach;
        this.history = history;
        this.installation = installation;
    }

    /**
     * The page of a project.
     *
     * @param mayWork whether the reader may plan, report and hand over
     * @param mayDecide whether the reader may decide on what was handed over: not the post that did so
     */
    @NamedInterface("pages")
    public record View(
            Project project,
            Timeline stages,
            ProgressChart chart,
            List<History.Entry> history,
            boolean mayWork,
            boolean mayDecide) {

        /** What was handed over and waits for another hand. */
        public Project.@Nullable HandOver waiting() {
            return project.handOvers().stream()
                    .filter(each -> each.decided() == null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a unit or a document shows of projects: what they come to, and the worst of them. */
    @NamedInterface("pages")
    public record Few(ProjectSummary summary, List<Project.Line> worst, boolean more) {

        public boolean isEmpty() {
            return worst.isEmpty();
        }
    }

    View of(Visit visit, UUID id) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var project = list.get(scope, id, When.on(visit.on()));
            var works = mayWork(scope, project);
            return new View(
                    project,
                    Timeline.ofStages(project, visit.on()),
                    ProgressChart.of(project, visit.on()),
                    history.of(scope, id, HISTORY),
                    works,
                    works
                            && project.handOvers().stream()
                                    .anyMatch(each -> each.decided() == null
                                            && !java.util.Objects.equals(each.post(), scope.post())));
        });
    }

    /** Projects of a unit with all below it; none while projects are not in use here. */
    public Few ofUnit(Visit visit, int node) {
        return few(visit, Filter.none().ofUnit(node));
    }

    /** Projects that carry out clauses of a document. */
    public Few ofDirective(Visit visit, UUID directive) {
        return few(visit, Filter.none().ofDirective(directive));
    }

    /** Projects for which a post answers. */
    public Few ofPost(Visit visit, UUID post) {
        return few(visit, Filter.none().ofPost(post));
    }

    /** Projects whose code or name fits what was typed. */
    public List<Project.Line> search(Visit visit, String words, int most) {
        return visit.place().has(Part.PROJECTS) ? list.search(visit.scope(), words, most) : List.of();
    }

    private Few few(Visit visit, Filter filter) {
        if (!visit.place().has(Part.PROJECTS)) {
            return new Few(ProjectSummary.of(List.of()), List.of(), false);
        }
        var all = list.list(visit.scope(), filter, When.on(visit.on()));
        return new Few(ProjectSummary.of(all), all.stream().limit(FEW).toList(), all.size() > FEW);
    }

    /**
     * The project as it stands today, for whoever may work on it.
     *
     * @throws Absent if it is not open to the scope
     * @throws NotAllowed if it may be read only
     */
    Project worked(Scope scope, UUID id) {
        var project = list.get(scope, id, When.on(installation.today()));
        if (!mayWork(scope, project)) {
            throw new NotAllowed(Ability.ANSWER);
        }
        return project;
    }

    private boolean mayWork(Scope scope, Project project) {
        var owner = project.line().owner();
        return owner != null && reach.allows(scope, Ability.ANSWER, owner.node());
    }
}
