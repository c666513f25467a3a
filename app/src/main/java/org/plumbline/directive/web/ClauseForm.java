package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directive;
import org.plumbline.directive.Relations;
import org.plumbline.directive.TakeUp;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.DeriveClause;
import org.plumbline.directive.deed.EndDerivation;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.WithdrawClause;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
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

/** One registered clause: corrected, taken out, and tied to the clauses above that it carries out. */
@Controller
@Needs(Ability.DIRECT)
public class ClauseForm {

    private final Clauses clauses;
    private final Relations relations;
    private final TakeUp takeUp;
    private final Ownership ownership;
    private final Finder finder;
    private final Comparing comparing;

    ClauseForm(
            Clauses clauses,
            Relations relations,
            TakeUp takeUp,
            Ownership ownership,
            Finder finder,
            Comparing comparing) {
        this.clauses = clauses;
        this.relations = relations;
        this.takeUp = takeUp;
        this.ownership = ownership;
        this.finder = finder;
        this.comparing = comparing;
    }

    @GetMapping("/directives/{id}/clauses/{clause}/edit")
    Page form(Visit visit, @PathVariable UUID id, @PathVariable UUID clause) {
        var directive = ownership.own(visit.scope(), id);
        return unchanged(Page.of("directive/formclause"), visit, directive, clause, List.of());
    }

    @PostMapping("/directives/{id}/clauses/{clause}/edit")
    Page amend(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            ClauseSheet sheet,
            @RequestParam int rowVersion,
            @RequestParam(defaultValue = "") String add) {
        var directive = ownership.own(visit.scope(), id);
        var doubts = new Doubts();
        if (!add.isEmpty()) {
            return page(Page.of("directive/formclause"), visit, directive, clause, sheet, rowVersion, doubts)
                    .with("more", add);
        }
        try {
            var text = sheet.read(visit.scope(), clause, finder, doubts);
            if (text != null) {
                clauses.amend(visit.scope(), new AmendClause(directive.id(), rowVersion, text));
                return Page.seeOther("/directives/" + directive.id() + "/clauses/edit")
                        .sayingRecorded();
            }
        } catch (Refused refused) {
            doubts.problems().addAll(Corrections.renamed(refused.problems(), ClauseForm::alone));
        } catch (Conflict conflict) {
            var page = Page.of("directive/formclause", HttpStatus.PRECONDITION_FAILED);
            return page(page, visit, directive, clause, sheet, conflict.storedVersion(), doubts)
                    .with("differences", comparing.of(visit, conflict));
        }
        return page(Page.refused("directive/formclause"), visit, directive, clause, sheet, rowVersion, doubts);
    }

    @PostMapping("/directives/{id}/clauses/{clause}/withdraw")
    Page withdraw(Visit visit, @PathVariable UUID id, @PathVariable UUID clause, @RequestParam int rowVersion) {
        var directive = ownership.own(visit.scope(), id);
        try {
            clauses.withdraw(visit.scope(), new WithdrawClause(directive.id(), clause, rowVersion));
            return Page.seeOther("/directives/" + directive.id() + "/clauses/edit")
                    .sayingRecorded();
        } catch (Refused refused) {
            return unchanged(Page.refused("directive/formclause"), visit, directive, clause, refused.problems());
        }
    }

    @PostMapping("/directives/{id}/clauses/{clause}/uppers")
    Page derive(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID clause,
            @RequestParam(required = false) @Nullable UUID upper) {
        var directive = ownership.own(visit.scope(), id);
        try {
            if (upper == null) {
                throw new Refused("upper", "directive.form.uppers.missing", Map.of());
            }
            clauses.derive(visit.scope(), new DeriveClause(directive.id(), clause, upper));
            return back(directive, clause);
        } catch (Refused refused) {
            return unchanged(Page.refused("directive/formclause"), visit, directive, clause, refused.problems());
        }
    }

    @PostMapping("/directives/{id}/clauses/{clause}/uppers/end")
    Page endDerivation(Visit visit, @PathVariable UUID id, @PathVariable UUID clause, @RequestParam UUID upper) {
        var directive = ownership.own(visit.scope(), id);
        clauses.endDerivation(visit.scope(), new EndDerivation(directive.id(), clause, upper));
        return back(directive, clause);
    }

    private static Page back(Directive directive, UUID clause) {
        return Page.seeOther("/directives/%s/clauses/%s/edit".formatted(directive.id(), clause));
    }

    private Page unchanged(Page page, Visit visit, Directive directive, UUID id, List<Problem> problems) {
        var clause = clauses.get(visit.scope(), directive.id(), id);
        var doubts = new Doubts();
        doubts.problems().addAll(problems);
        return page(page, visit, directive, id, ClauseSheet.of(clause), clause.rowVersion(), doubts);
    }

    private Page page(
            Page page, Visit visit, Directive directive, UUID clause, ClauseSheet sheet, int version, Doubts doubts) {
        return page.with("directive", directive)
                .with("clause", clause)
                .with("version", version)
                .with("sheet", sheet)
                .with("more", "")
                .with("others", others(visit, directive, clause))
                .with("uppers", takeUp.above(visit.scope(), clause))
                .with("offered", offered(visit, directive))
                .with("differences", List.<Comparing.Difference>of())
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }

    private List<Clause> others(Visit visit, Directive directive, UUID clause) {
        return clauses.of(visit.scope(), directive.id()).stream()
                .filter(each -> !each.id().equals(clause))
                .toList();
    }

    /** The clauses of the documents that this one carries out. */
    private List<Above> offered(Visit visit, Directive directive) {
        var above = new ArrayList<Above>();
        for (var relation : relations.of(visit.scope(), directive.id())) {
            if (relation.outgoing() && relation.kind() == RelationKind.CONCRETISES) {
                var called = relation.symbol() == null ? visit.w().text(relation.title()) : relation.symbol();
                above.add(new Above(called, clauses.of(visit.scope(), relation.other())));
            }
        }
        return above;
    }

    private static String alone(String field) {
        return field.replaceFirst("^clauses\\[0]\\.", "").replaceFirst("^coOrdinating$", "coOrdinating[0].unit");
    }

    /** A document above with its clauses. */
    public record Above(String called, List<Clause> clauses) {}
}
