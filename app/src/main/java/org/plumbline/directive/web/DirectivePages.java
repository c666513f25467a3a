package org.plumbline.directive.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Choices;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Ability;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of directives, and the work list of a unit. */
@Controller
@Needs(Ability.READ)
class DirectivePages {

    private static final int PAGE = 50;
    private static final int ALL = 5000;

    private final Overview overview;
    private final Choices choices;
    private final Fields fields;
    private final Gaps gaps;
    private final DirectiveViews views;

    DirectivePages(Overview overview, Choices choices, Fields fields, Gaps gaps, DirectiveViews views) {
        this.overview = overview;
        this.choices = choices;
        this.fields = fields;
        this.gaps = gaps;
        this.views = views;
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
                .with("issuers", choices.issuers(scope))
                .with("leads", choices.leads(scope))
                .with("terms", choices.terms(scope))
                .with("fields", fields.all(scope));
    }

    @GetMapping(value = "/directives", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, Asked asked) {
        return Tables.of(visit.w(), all(visit, asked)).csv(visit);
    }

    @GetMapping(value = "/directives", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Asked asked) {
        return Tables.of(visit.w(), all(visit, asked)).xlsx(visit);
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
