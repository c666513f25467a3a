package org.plumbline.directive.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Choices;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Gaps;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Standings;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Spreadsheet;
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

    private final Store store;
    private final Overview overview;
    private final Choices choices;
    private final Fields fields;
    private final Gaps gaps;
    private final DirectiveViews views;

    DirectivePages(Store store, Overview overview, Choices choices, Fields fields, Gaps gaps, DirectiveViews views) {
        this.store = store;
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
        var question = Standings.Question.on(visit.on());
        return store.read(scope, () -> {
            var part = overview.list(scope, asked.filter(), question, from, PAGE);
            return list(scope, asked, page)
                    .with("part", part)
                    .with("promises", overview.promises(scope, question, ids(part)));
        });
    }

    private static List<UUID> ids(Overview.Part part) {
        return part.lines().stream().map(Overview.Line::id).toList();
    }

    private Page list(Scope scope, Asked asked, int page) {
        return Page.of("directive/list")
                .with("asked", asked)
                .with("page", Math.max(1, page))
                .with("pageSize", PAGE)
                .with("issuers", choices.issuers(scope))
                .with("leads", choices.leads(scope))
                .with("terms", choices.terms(scope))
                .with("fields", fields.all(scope));
    }

    @GetMapping(value = "/directives", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, Asked asked) {
        return table(visit, asked).csv(visit);
    }

    @GetMapping(value = "/directives", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Asked asked) {
        return table(visit, asked).xlsx(visit);
    }

    /** What a unit and its bodies issued that rests on something amended or replaced. */
    @GetMapping("/directives/unsettled")
    Page unsettled(Visit visit, @RequestParam(required = false) @Nullable UUID unit) {
        var asked = unit == null ? views.home(visit).orElse(null) : unit;
        return Page.of("directive/unsettled")
                .with("unsettled", asked == null ? List.of() : gaps.unsettledOf(visit.scope(), asked, visit.on()));
    }

    private Spreadsheet<Overview.Line> table(Visit visit, Asked asked) {
        var question = Standings.Question.on(visit.on());
        return store.read(visit.scope(), () -> {
            var part = overview.list(visit.scope(), asked.filter(), question, 0, ALL);
            return Tables.of(visit.w(), part, overview.promises(visit.scope(), question, ids(part)));
        });
    }
}
