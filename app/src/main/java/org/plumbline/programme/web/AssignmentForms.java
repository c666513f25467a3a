package org.plumbline.programme.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Stage;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts an assignment and corrects one. */
@Controller
@Needs(Ability.DIRECT)
class AssignmentForms {

    private final Assignments assignments;
    private final AssignmentList list;
    private final AssignmentViews views;
    private final Directives directives;
    private final Units units;
    private final Finder finder;
    private final Offers offers;
    private final FormOffers formOffers;

    AssignmentForms(
            Assignments assignments,
            AssignmentList list,
            AssignmentViews views,
            Directives directives,
            Units units,
            Finder finder,
            Offers offers,
            FormOffers formOffers) {
        this.assignments = assignments;
        this.list = list;
        this.views = views;
        this.directives = directives;
        this.units = units;
        this.finder = finder;
        this.offers = offers;
        this.formOffers = formOffers;
    }

    @GetMapping("/assignments/new")
    Page form(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause,
            @RequestParam(required = false) @Nullable UUID upper,
            @RequestParam(required = false) @Nullable UUID owner) {
        var scope = visit.scope();
        var assigner = owner == null ? units.mandated(scope) : units.find(scope, owner);
        var source = upper == null ? null : list.get(scope, upper);
        var document = directive == null ? null : directives.get(scope, directive);
        var sheet = TaskSheet.begun(
                offers.language(),
                assigner.map(AssignmentForms::text).orElse(TaskSheet.UnitText.NONE),
                document == null
                        ? TaskSheet.UnitText.NONE
                        : new TaskSheet.UnitText(
                                document.called(), document.id().toString()),
                clause == null ? "" : clause.toString(),
                source == null ? "" : source.id().toString(),
                source == null || source.due() == null ? "" : source.due().toString());
        return page(Page.of("programme/form"), visit, null, 0, sheet, new Doubts());
    }

    @PostMapping("/assignments/new")
    Page draft(
            Visit visit,
            TaskSheet sheet,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var doubts = new Doubts();
        if (!add.isEmpty() || !drop.isEmpty()) {
            return more(visit, null, 0, sheet, add, drop);
        }
        var scope = visit.scope();
        if (sheet.owner().isEmpty()) {
            doubts.problems().add(Problem.at("owner", "programme.form.owner-missing"));
        }
        var owner = sheet.owner().isEmpty() ? null : finder.unit(scope, "owner", sheet.ownerTyped(), doubts);
        var directive = document(scope, sheet, doubts);
        var task = TaskReading.read(sheet, scope, finder, Set.of(), doubts);
        try {
            if (task != null && owner != null && doubts.problems().isEmpty()) {
                var deed = new DraftAssignment(
                        Ids.next(),
                        owner,
                        directive,
                        directive == null ? null : Texts.id(sheet.clause()),
                        Texts.id(sheet.upper()),
                        task);
                return Page.seeOther(
                                "/assignments/" + assignments.draft(scope, deed).about())
                        .saying("programme.done.drafted", Map.of("assignment", task.title()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), named -> TaskReading.field(sheet, named)));
        }
        return page(Page.refused("programme/form"), visit, null, 0, sheet, doubts);
    }

    @GetMapping("/assignments/{id}/edit")
    Page edit(Visit visit, @PathVariable UUID id) {
        var task = views.assigned(visit.scope(), id);
        return page(Page.of("programme/form"), visit, id, task.rowVersion(), TaskSheet.of(task), new Doubts());
    }

    @PostMapping("/assignments/{id}/edit")
    Page amend(
            Visit visit,
            @PathVariable UUID id,
            TaskSheet sheet,
            @RequestParam int rowVersion,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var scope = visit.scope();
        var before = views.assigned(scope, id);
        if (!add.isEmpty() || !drop.isEmpty()) {
            return more(visit, id, rowVersion, sheet, add, drop);
        }
        var doubts = new Doubts();
        try {
            var task = TaskReading.read(sheet, scope, finder, TaskReading.milestones(before), doubts);
            var directive = document(scope, sheet, doubts);
            if (task != null && doubts.problems().isEmpty()) {
                var source = TaskReading.source(sheet, before, directive);
                assignments.amend(scope, new AmendAssignment(id, rowVersion, task, source));
                return Page.seeOther("/assignments/" + id)
                        .saying("programme.done.amended", Map.of("assignment", task.title()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), named -> TaskReading.field(sheet, named)));
        } catch (Conflict conflict) {
            var page = Page.of("programme/form", HttpStatus.PRECONDITION_FAILED);
            return page(page, visit, id, conflict.storedVersion(), sheet, doubts)
                    .with("differences", formOffers.differences(visit, conflict));
        }
        return page(Page.refused("programme/form"), visit, id, rowVersion, sheet, doubts);
    }

    private @Nullable UUID document(Scope scope, TaskSheet sheet, Doubts doubts) {
        return sheet.directive().isEmpty() ? null : finder.document(scope, "directive", sheet.directiveTyped(), doubts);
    }

    /** A row more or less, the posts of a unit, the clauses of a document, or a due day by rule: nothing is stored yet. */
    private Page more(Visit visit, @Nullable UUID id, int version, TaskSheet sheet, String add, String drop) {
        var doubts = new Doubts();
        var kept = sheet.without(drop);
        if (!add.equals("rule")) {
            return page(Page.of("programme/form"), visit, id, version, kept, doubts)
                    .with("more", add);
        }
        var lead = kept.lead().isEmpty() ? null : finder.unit(visit.scope(), "lead", kept.leadTyped(), doubts);
        var begins = Texts.day("starts", kept.starts(), doubts.problems());
        var reckoned = doubts.problems().isEmpty()
                ? formOffers.reckon(visit, kept.rule(), begins == null ? visit.today() : begins, lead)
                : null;
        if (reckoned == null && doubts.problems().isEmpty()) {
            doubts.problems().add(Problem.at("rule", "programme.form.rule.missing"));
        }
        return reckoned == null
                ? page(Page.refused("programme/form"), visit, id, version, kept, doubts)
                : page(Page.of("programme/form"), visit, id, version, kept.dueOn(reckoned.due()), doubts)
                        .with("reckoned", reckoned);
    }

    private Page page(Page page, Visit visit, @Nullable UUID id, int version, TaskSheet sheet, Doubts doubts) {
        var scope = visit.scope();
        var task = id == null ? null : list.get(scope, id);
        return page.with("id", id)
                .with("version", version)
                .with("issued", task != null && task.stage() != Stage.DRAFT)
                .with("sheet", sheet)
                .with("offer", formOffers.of(visit, sheet))
                .with("more", "")
                .with("reckoned", null)
                .with("differences", List.of())
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    private static TaskSheet.UnitText text(Unit unit) {
        return new TaskSheet.UnitText(unit.name().original(), unit.id().value().toString());
    }
}
