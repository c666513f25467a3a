package org.plumbline.project.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectList.Filter;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.ProjectSummary;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects as a list, on a timeline and added up, with the same filters; also as a file for a spreadsheet. */
@Controller
@Needs(Ability.READ)
@PartOf(Part.PROJECTS)
class ProjectLists {

    private static final int PAGE = 50;

    private final ProjectList list;
    private final Finder finder;
    private final Units units;
    private final Directives directives;
    private final Posts posts;
    private final Fields fields;

    ProjectLists(ProjectList list, Finder finder, Units units, Directives directives, Posts posts, Fields fields) {
        this.list = list;
        this.finder = finder;
        this.units = units;
        this.directives = directives;
        this.posts = posts;
        this.fields = fields;
    }

    @GetMapping("/projects")
    Page list(Visit visit, ProjectAsked asked, @RequestParam(defaultValue = "1") int page) {
        var found = found(visit, asked);
        return page(Page.of("project/list"), visit, asked, found, page);
    }

    @GetMapping("/projects/timeline")
    Page timeline(Visit visit, ProjectAsked asked, @RequestParam(defaultValue = "1") int page) {
        var found = found(visit, asked);
        return page(Page.of("project/timeline"), visit, asked, found, page)
                .with("timeline", Timeline.ofProjects(part(found.lines, page), visit.on()));
    }

    @GetMapping("/projects/rollup")
    Page rollUp(Visit visit, ProjectAsked asked) {
        var found = found(visit, asked);
        var groups = switch (asked.by()) {
            case "field" -> list.byField(found.lines);
            case "directive" -> list.byDirective(visit.scope(), found.lines);
            default -> list.byUnit(visit.scope(), found.lines, under(visit, found.filter.unit()), visit.on());
        };
        return page(Page.of("project/rollup"), visit, asked, found, 1).with("groups", groups);
    }

    @GetMapping(value = "/projects", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, ProjectAsked asked) {
        return ProjectTable.of(visit.w(), found(visit, asked).lines).csv(visit);
    }

    @GetMapping(value = "/projects", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, ProjectAsked asked) {
        return ProjectTable.of(visit.w(), found(visit, asked).lines).xlsx(visit);
    }

    private Page page(Page page, Visit visit, ProjectAsked asked, Found found, int number) {
        return page.with("asked", asked.named(found.unitName, found.directiveName))
                .with("address", asked)
                .with("rows", part(found.lines, number))
                .with("summary", ProjectSummary.of(found.lines))
                .with("page", Math.max(1, number))
                .with("pages", Math.max(1, (found.lines.size() + PAGE - 1) / PAGE))
                .with("fields", fields.all(visit.scope()))
                .with("post", found.post)
                .with("problems", found.doubts.problems())
                .with("choices", found.doubts.choices());
    }

    /** The unit asked for, else the one place that stands above all others, else the place of the reader's mandate. */
    private @Nullable Integer under(Visit visit, @Nullable Integer asked) {
        if (asked != null) {
            return asked;
        }
        var scope = visit.scope();
        if (scope.everything()) {
            var roots = units.roots(scope, visit.on());
            return roots.size() == 1 ? roots.getFirst().node() : null;
        }
        return units.mandated(scope)
                .map(unit -> unit.bodyOf() == null ? Integer.valueOf(unit.node()) : unit.bodyOf())
                .orElse(null);
    }

    private static List<Project.Line> part(List<Project.Line> lines, int number) {
        var from = (long) (Math.max(1, number) - 1) * PAGE;
        return lines.stream().skip(from).limit(PAGE).toList();
    }

    /** What fits, with the names of what it was narrowed to. */
    private record Found(
            Filter filter,
            List<Project.Line> lines,
            String unitName,
            String directiveName,
            @Nullable Wording post,
            Doubts doubts) {}

    private Found found(Visit visit, ProjectAsked asked) {
        var scope = visit.scope();
        var doubts = new Doubts();
        var unitId = asked.unit().isEmpty() ? null : finder.unit(scope, "unit", asked.unitTyped(), doubts);
        var unit = unitId == null ? null : units.find(scope, unitId).orElse(null);
        var directiveId = asked.directive().isEmpty()
                ? null
                : finder.document(scope, "directive", asked.directiveTyped(), doubts);
        var directive = directiveId == null ? null : directives.get(scope, directiveId);
        var post = Texts.id(asked.post());
        var filter = new Filter(
                unit == null ? null : unit.node(),
                Texts.id(asked.field()),
                post,
                directive == null ? null : directive.id(),
                asked.cls(),
                asked.isObstacle(),
                asked.q());
        return new Found(
                filter,
                list.list(scope, filter, When.on(visit.on())),
                unit == null ? asked.unit() : visit.w().text(unit.name()),
                directive == null ? asked.directive() : directive.called(),
                post == null ? null : postName(visit, post),
                doubts);
    }

    private @Nullable Wording postName(Visit visit, UUID post) {
        return posts.find(visit.scope(), post, visit.on())
                .map(found -> found.name())
                .orElse(null);
    }
}
