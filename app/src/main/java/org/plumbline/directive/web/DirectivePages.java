package org.plumbline.directive.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Standings;
import org.plumbline.directive.TakeUp;
import org.plumbline.kernel.Ability;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of directives, a directive, a clause with everything that carries it out, and the work list of a unit. */
@Controller
@Needs(Ability.READ)
class DirectivePages {

    private static final int PAGE = 50;
    private static final int ALL = 5000;

    private final Directives directives;
    private final Clauses clauses;
    private final Overview overview;
    private final Fields fields;
    private final TakeUp takeUp;
    private final Gaps gaps;
    private final DirectiveViews views;
    private final Tables tables;

    DirectivePages(
            Directives directives,
            Clauses clauses,
            Overview overview,
            Fields fields,
            TakeUp takeUp,
            Gaps gaps,
            DirectiveViews views,
            Tables tables) {
        this.directives = directives;
        this.clauses = clauses;
        this.overview = overview;
        this.fields = fields;
        this.takeUp = takeUp;
        this.gaps = gaps;
        this.views = views;
        this.tables = tables;
    }

    @GetMapping("/directives")
    Page list(Visit visit, Asked asked, @RequestParam(defaultValue = "1") int page) {
        var from = Math.max(0, page - 1) * PAGE;
        var scope = visit.scope();
        return Page.of("directive/list")
                .with("asked", asked)
                .with("part", overview.list(scope, asked.filter(), Standings.Question.on(visit.on()), from, PAGE))
                .with("page", Math.max(1, page))
                .with("pageSize", PAGE)
                .with("issuers", overview.issuers(scope))
                .with("leads", overview.leads(scope))
                .with("terms", overview.terms(scope))
                .with("fields", fields.all(scope));
    }

    @GetMapping(value = "/directives", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, Asked asked) {
        return tables.csv(visit, all(visit, asked));
    }

    @GetMapping(value = "/directives", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Asked asked) {
        return tables.xlsx(visit, all(visit, asked));
    }

    /** A joined paper's address leads to the document it was joined to. */
    @GetMapping("/directives/{id}")
    Page directive(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable String show) {
        var directive = directives.get(visit.scope(), id);
        if (!directive.id().equals(id)) {
            return Page.seeOther("/directives/" + directive.id());
        }
        return Page.of("directive/directive").with("view", views.of(visit, directive, within, "all".equals(show)));
    }

    @GetMapping("/directives/{id}/clauses/{clause}")
    Page clause(Visit visit, @PathVariable UUID id, @PathVariable UUID clause) {
        var scope = visit.scope();
        return Page.of("directive/clause")
                .with("directive", directives.get(scope, id))
                .with("clause", clauses.get(scope, id, clause))
                .with("upper", takeUp.above(scope, clause))
                .with("tree", takeUp.under(scope, clause, visit.on()))
                .with("takers", gaps.takers(scope, id, visit.on()).getOrDefault(clause, Gaps.Takers.NONE))
                .with("standing", views.standing(visit, id))
                .with("mayChange", directives.mayChange(scope, id));
    }

    /** What a unit and its bodies issued that rests on something amended or replaced. */
    @GetMapping("/directives/unsettled")
    Page unsettled(Visit visit, @RequestParam(required = false) @Nullable UUID unit) {
        var asked = unit == null ? views.home(visit).orElse(null) : unit;
        return Page.of("directive/unsettled")
                .with(
                        "unsettled",
                        asked == null ? java.util.List.of() : gaps.unsettledOf(visit.scope(), asked, visit.on()));
    }

    private Overview.Part all(Visit visit, Asked asked) {
        return overview.list(visit.scope(), asked.filter(), Standings.Question.on(visit.on()), 0, ALL);
    }
}
