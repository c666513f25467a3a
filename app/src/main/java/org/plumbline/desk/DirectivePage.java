package org.plumbline.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.desk.thread.GapReading;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.TakeUp;
import org.plumbline.directive.web.DirectiveViews;
import org.plumbline.kernel.Ability;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.web.DirectiveTasks;
import org.plumbline.project.web.ProjectViews;
import org.plumbline.store.Store;
import org.plumbline.target.DirectiveTargets;
import org.plumbline.target.RevisedTargets;
import org.plumbline.target.web.SplitViews;
import org.plumbline.target.web.TargetViews;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.ThreadLines;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A directive and a clause of one, with who took them up and what is assigned: each page in one snapshot. */
@Controller
@Needs(Ability.READ)
class DirectivePage {

    private static final int FEW = 6;

    private final Store store;
    private final Directives directives;
    private final Clauses clauses;
    private final TakeUp takeUp;
    private final Gaps gaps;
    private final DirectiveViews views;
    private final DirectiveTasks tasks;
    private final ProjectViews projects;
    private final DirectiveTargets targets;
    private final Units units;
    private final ThreadLines threads;
    private final GapReading lacking;
    private final TargetViews promises;
    private final SplitViews splits;
    private final RevisedTargets revised;

    DirectivePage(
            Store store,
            Directives directives,
            Clauses clauses,
            TakeUp takeUp,
            Gaps gaps,
            DirectiveViews views,
            DirectiveTasks tasks,
            ProjectViews projects,
            DirectiveTargets targets,
            Units units,
            ThreadLines threads,
            GapReading lacking,
            TargetViews promises,
            SplitViews splits,
            RevisedTargets revised) {
        this.revised = revised;
        this.splits = splits;
        this.promises = promises;
        this.targets = targets;
        this.units = units;
        this.threads = threads;
        this.lacking = lacking;
        this.store = store;
        this.projects = projects;
        this.directives = directives;
        this.clauses = clauses;
        this.takeUp = takeUp;
        this.gaps = gaps;
        this.views = views;
        this.tasks = tasks;
    }

    /** A joined paper's address leads to the document it was joined to. */
    @GetMapping("/directives/{id}")
    Page directive(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable String show) {
        return store.readOften(visit.scope(), () -> page(visit, id, within, "all".equals(show)));
    }

    private Page page(Visit visit, UUID id, @Nullable UUID within, boolean all) {
        var directive = directives.get(visit.scope(), id);
        if (!directive.id().equals(id)) {
            return Page.seeOther("/directives/" + directive.id());
        }
        var places = units.tops(visit.scope(), within, visit.on()).stream()
                .map(Unit::node)
                .toList();
        var whole = within == null && visit.scope().everything();
        var promised = targets.of(visit.scope(), directive.id(), places, whole, visit.on());
        return Page.of("directive/directive")
                .with("view", views.of(visit, directive, within, all))
                .with("tasks", tasks.of(visit.scope(), directive.id()))
                .with("projects", projects.ofDirective(visit, directive.id()))
                .with("targets", promised)
                .with("revised", revised.by(visit.scope(), directive.id(), places, whole, visit.on()))
                .with("splits", promised.isEmpty() ? List.of() : splits.ofDirective(visit, directive.id(), null))
                .with("lacking", lacking(visit, directive.id(), promised));
    }

    /** The first of what is missing below its targets; of a document with very many, its page of gaps alone looks for them. */
    private List<GapReading.GapList> lacking(Visit visit, UUID directive, DirectiveTargets.Part promised) {
        return promised.isEmpty() || !promised.looked()
                ? List.of()
                : lacking.ofTargets(visit.scope(), GapReading.About.directive(directive), FEW);
    }

    @GetMapping("/directives/{id}/clauses/{clause}")
    Page clause(Visit visit, @PathVariable UUID id, @PathVariable UUID clause) {
        var scope = visit.scope();
        return store.read(
                scope,
                () -> Page.of("directive/clause")
                        .with("directive", directives.get(scope, id))
                        .with("clause", clauses.get(scope, id, clause))
                        .with("upper", takeUp.above(scope, clause))
                        .with("tree", takeUp.under(scope, clause, visit.on()))
                        .with("takers", gaps.takers(scope, id, visit.on()).getOrDefault(clause, Gaps.Takers.NONE))
                        .with("standing", views.standing(visit, id))
                        .with("tasks", tasks.ofClause(scope, clause))
                        .with("line", threads.of(scope, "clause", clause))
                        .with(
                                "targets",
                                promises.ofClause(
                                        visit, directives.get(scope, id).id(), clause))
                        .with("mayChange", directives.mayChange(scope, id)));
    }
}
