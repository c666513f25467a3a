package org.plumbline.programme.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.programme.Labels;
import org.plumbline.programme.TaskCounts;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of assignments with its filters, worst first, also as a file for a spreadsheet. */
@Controller
@Needs(Ability.READ)
class AssignmentLists {

    private static final int PAGE = 50;
    private static final int ALL = 5_000;

    private final AssignmentList list;
    private final TaskCounts counts;
    private final Labels labels;
    private final Clocks clocks;
    private final Finder finder;
    private final Units units;
    private final Directives directives;
    private final Posts posts;

    AssignmentLists(
            AssignmentList list,
            TaskCounts counts,
            Labels labels,
            Clocks clocks,
            Finder finder,
            Units units,
            Directives directives,
            Posts posts) {
        this.list = list;
        this.counts = counts;
        this.labels = labels;
        this.clocks = clocks;
        this.finder = finder;
        this.units = units;
        this.directives = directives;
        this.posts = posts;
    }

    @GetMapping("/assignments")
    Page list(Visit visit, AssignmentAsked asked, @RequestParam(defaultValue = "1") int page) {
        var scope = visit.scope();
        var doubts = new Doubts();
        var wanted = wanted(visit, asked, doubts);
        var number = Math.max(1, Math.min(page, 100_000));
        var part = list.page(scope, wanted.filter, PAGE, number);
        var unit = wanted.filter.unit();
        return Page.of("programme/list")
                .with("asked", asked.named(wanted.unitName, wanted.directiveName))
                .with("address", asked)
                .with("rows", clocks.of(scope, part.items()))
                .with("more", part.next() != null)
                .with("page", number)
                .with("labels", labels.all(scope))
                .with("post", wanted.post)
                .with("counts", unit == null || !asked.isBelow() ? null : counts.of(scope, unit))
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }

    @GetMapping(value = "/assignments", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, AssignmentAsked asked) {
        return AssignmentTable.of(visit.w(), all(visit, asked)).csv(visit);
    }

    @GetMapping(value = "/assignments", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, AssignmentAsked asked) {
        return AssignmentTable.of(visit.w(), all(visit, asked)).xlsx(visit);
    }

    private List<Clocks.Timed> all(Visit visit, AssignmentAsked asked) {
        var filter = wanted(visit, asked, new Doubts()).filter;
        return clocks.of(
                visit.scope(), list.list(visit.scope(), filter, ALL, null).items());
    }

    /** A filter with the names of what it holds to. */
    private record Wanted(
            Filter filter,
            String unitName,
            String directiveName,
            @Nullable Wording post) {}

    private Wanted wanted(Visit visit, AssignmentAsked asked, Doubts doubts) {
        var scope = visit.scope();
        var unitId = asked.unit().isEmpty() ? null : finder.unit(scope, "unit", asked.unitTyped(), doubts);
        var unit = unitId == null ? null : units.find(scope, unitId).orElse(null);
        var directiveId = asked.directive().isEmpty()
                ? null
                : finder.document(scope, "directive", asked.directiveTyped(), doubts);
        var directive = directiveId == null ? null : directives.get(scope, directiveId);
        var post = Texts.id(asked.post());
        var filter = new Filter(
                unit == null ? null : unit.node(),
                asked.isBelow(),
                directive == null ? null : directive.id(),
                Texts.id(asked.clause()),
                post,
                asked.cls(),
                asked.stage(),
                Texts.id(asked.label()),
                asked.isUnclear(),
                asked.q());
        return new Wanted(
                filter,
                unit == null ? asked.unit() : visit.w().text(unit.name()),
                directive == null ? asked.directive() : directive.called(),
                post == null ? null : postName(visit, post));
    }

    private @Nullable Wording postName(Visit visit, UUID post) {
        return posts.find(visit.scope(), post, visit.today())
                .map(found -> found.name())
                .orElse(null);
    }
}
