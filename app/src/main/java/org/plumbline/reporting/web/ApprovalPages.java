package org.plumbline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.ApprovalPaths;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.EndDeputy;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Through which posts of a unit returns pass, how quickly these decide, and who decides in their place. */
@Controller
@RequestMapping("/units/{id}/approvals")
class ApprovalPages {

    /** How many posts the form of a path has room for. */
    static final int PLACES = 5;

    private final Units units;
    private final ApprovalPaths paths;

    ApprovalPages(Units units, ApprovalPaths paths) {
        this.units = units;
        this.paths = paths;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id) {
        return page(Page.of("reporting/approvals"), visit, units.get(visit.scope(), id), Map.of(), List.of());
    }

    @PostMapping("/{side}")
    @Needs(Ability.ORGANISE)
    Page layDown(
            Visit visit, @PathVariable UUID id, @PathVariable String side, @RequestParam Map<String, String> form) {
        var unit = units.get(visit.scope(), id);
        var of = Texts.option(ApprovalSide.class, side.toUpperCase(Locale.ROOT));
        if (of == null) {
            throw new Absent("approval-path", id);
        }
        var problems = new ArrayList<Problem>();
        var posts = IntStream.rangeClosed(1, PLACES)
                .mapToObj(n -> Texts.clean(form.get("post." + n)))
                .filter(each -> !each.isEmpty())
                .map(each -> Texts.chosen("posts", each, problems))
                .toList();
        try {
            if (problems.isEmpty()) {
                paths.layDown(visit.scope(), new LayDownPath(Ids.next(), id, of, posts, visit.today()));
                return Page.seeOther("/units/" + id + "/approvals").sayingRecorded();
            }
        } catch (Refused refused) {
            refused.problems()
                    .forEach(each -> problems.add(new Problem(
                            each.code(),
                            each.field() == null || each.field().startsWith("posts") ? "posts" : each.field(),
                            each.arguments())));
        }
        return page(Page.refused("reporting/approvals"), visit, unit, form, problems);
    }

    @PostMapping("/deputies")
    @Needs(Ability.ORGANISE)
    Page name(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var unit = units.get(visit.scope(), id);
        var problems = new ArrayList<Problem>();
        var post = chosen("post", form, problems);
        var deputy = chosen("deputy", form, problems);
        var from = Texts.day("from", Texts.clean(form.get("from")), problems);
        var to = Texts.day("to", Texts.clean(form.get("to")), problems);
        if (to == null && problems.stream().noneMatch(each -> "to".equals(each.field()))) {
            problems.add(Problem.at("to", "reporting.last-missing"));
        }
        try {
            if (problems.isEmpty() && post != null && deputy != null && to != null) {
                paths.name(
                        visit.scope(),
                        new NameDeputy(
                                Ids.next(),
                                post,
                                deputy,
                                from == null ? visit.today() : from,
                                to,
                                Texts.clean(form.get("reason")),
                                visit.today()));
                return Page.seeOther("/units/" + id + "/approvals").sayingRecorded();
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("reporting/approvals"), visit, unit, form, problems);
    }

    private static @Nullable UUID chosen(String field, Map<String, String> form, List<Problem> problems) {
        var text = Texts.clean(form.get(field));
        if (text.isEmpty()) {
            problems.add(Problem.at(field, "reporting.post-missing"));
            return null;
        }
        return Texts.chosen(field, text, problems);
    }

    @PostMapping("/deputies/{deputy}/end")
    @Needs(Ability.ORGANISE)
    Page end(Visit visit, @PathVariable UUID id, @PathVariable UUID deputy) {
        var unit = units.get(visit.scope(), id);
        try {
            paths.end(visit.scope(), new EndDeputy(deputy, visit.today()));
            return Page.seeOther("/units/" + id + "/approvals").sayingRecorded();
        } catch (Refused refused) {
            return page(Page.refused("reporting/approvals"), visit, unit, Map.of(), refused.problems());
        }
    }

    private Page page(Page page, Visit visit, Unit unit, Map<String, String> form, List<Problem> problems) {
        var scope = visit.scope();
        return page.with("unit", unit)
                .with(
                        "paths",
                        List.of(
                                paths.of(scope, unit, ApprovalSide.OUTGOING),
                                paths.of(scope, unit, ApprovalSide.INCOMING)))
                .with("posts", paths.choices(scope, unit))
                .with("mayLayDown", paths.mayLayDown(scope, unit))
                .with("form", form)
                .with("problems", problems);
    }
}
