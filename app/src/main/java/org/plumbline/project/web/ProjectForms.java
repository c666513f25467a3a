package org.plumbline.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Comparing;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectList;
import org.plumbline.project.Projects;
import org.plumbline.project.deed.AmendProject;
import org.plumbline.project.deed.Budget;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReplanMoney;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.store.Part;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a project, and changes what it says, its days or its money. */
@Controller
@Needs(Ability.ANSWER)
@PartOf(Part.PROJECTS)
class ProjectForms {

    private static final Typed NOTHING = new Typed("", "", "");

    private final Projects projects;
    private final ProjectList list;
    private final ProjectViews views;
    private final Units units;
    private final Posts posts;
    private final Directives directives;
    private final Clauses clauses;
    private final Fields fields;
    private final Finder finder;
    private final Offers offers;

    ProjectForms(
            Projects projects,
            ProjectList list,
            ProjectViews views,
            Units units,
            Posts posts,
            Directives directives,
            Clauses clauses,
            Fields fields,
            Finder finder,
            Offers offers) {
        this.projects = projects;
        this.list = list;
        this.views = views;
        this.units = units;
        this.posts = posts;
        this.directives = directives;
        this.clauses = clauses;
        this.fields = fields;
        this.finder = finder;
        this.offers = offers;
    }

    @GetMapping("/projects/new")
    Page form(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(required = false) @Nullable UUID clause) {
        var scope = visit.scope();
        var unit = owner == null ? units.mandated(scope) : units.find(scope, owner);
        var document = directive == null ? null : directives.get(scope, directive);
        var sheet = ProjectSheet.begun(
                offers.language(),
                unit.map(found -> new Typed(
                                found.name().original(),
                                found.id().value().toString(),
                                found.name().original()))
                        .orElse(NOTHING),
                document == null
                        ? NOTHING
                        : new Typed(document.called(), document.id().toString(), document.called()),
                Objects.toString(clause, ""),
                list.usualMoney(scope).orElse(new Budget("", 6, List.of())));
        return page(Page.of("project/form"), visit, "new", null, 0, sheet, new Doubts());
    }

    @PostMapping("/projects/new")
    Page register(
            Visit visit,
            ProjectSheet sheet,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        if (!add.isEmpty() || !drop.isEmpty()) {
            return more(visit, "new", null, 0, sheet, add, drop);
        }
        var doubts = new Doubts();
        var problems = doubts.problems();
        if (sheet.owner().isEmpty()) {
            problems.add(Problem.at("owner", "project.owner-missing"));
        }
        var owner = sheet.owner().isEmpty() ? null : finder.unit(visit.scope(), "owner", sheet.ownerTyped(), doubts);
        if (!sheet.directive().isEmpty() && sheet.clauses().isEmpty()) {
            problems.add(Problem.at("clause", "project.clause-missing"));
        }
        var text = sheet.text(null, problems);
        var plan = sheet.schedule(null, problems);
        var money = sheet.budget(visit, problems);
        try {
            if (owner != null && text != null && plan != null && money != null && problems.isEmpty()) {
                var deed = new RegisterProject(Ids.next(), owner, text, plan, money, sheet.clauses(), visit.today());
                var id = projects.register(visit.scope(), deed).about();
                return Page.seeOther("/projects/" + id).saying("project.done.new", Map.of("project", text.name()));
            }
        } catch (Refused refused) {
            problems.addAll(
                    Corrections.renamed(refused.problems(), field -> field.startsWith("clauses") ? "clause" : field));
        }
        return page(Page.refused("project/form"), visit, "new", null, 0, sheet, doubts);
    }

    @GetMapping("/projects/{id}/edit")
    Page edit(Visit visit, @PathVariable UUID id) {
        return change(visit, id, "edit");
    }

    @GetMapping("/projects/{id}/schedule")
    Page schedule(Visit visit, @PathVariable UUID id) {
        return change(visit, id, "schedule");
    }

    @GetMapping("/projects/{id}/money")
    Page money(Visit visit, @PathVariable UUID id) {
        return change(visit, id, "money");
    }

    private Page change(Visit visit, UUID id, String what) {
        var project = views.worked(visit.scope(), id);
        var sheet = ProjectSheet.of(visit.w(), project, visit.today());
        return page(
                Page.of("project/form"), visit, what, project, project.line().rowVersion(), sheet, new Doubts());
    }

    @PostMapping("/projects/{id}/edit")
    Page amend(
            Visit visit, @PathVariable UUID id, ProjectSheet sheet, @RequestParam(defaultValue = "0") int rowVersion) {
        var scope = visit.scope();
        return changing(visit, id, "edit", sheet, rowVersion, (project, doubts) -> {
            var text = sheet.text(project, doubts.problems());
            return text == null ? null : () -> projects.amend(scope, new AmendProject(id, rowVersion, text));
        });
    }

    @PostMapping("/projects/{id}/schedule")
    Page reschedule(
            Visit visit,
            @PathVariable UUID id,
            ProjectSheet sheet,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var scope = visit.scope();
        if (!add.isEmpty() || !drop.isEmpty()) {
            return more(visit, "schedule", views.worked(scope, id), rowVersion, sheet, add, drop);
        }
        return changing(visit, id, "schedule", sheet, rowVersion, (project, doubts) -> {
            var plan = sheet.schedule(project, doubts.problems());
            var day = day(visit, sheet, doubts);
            return plan == null
                    ? null
                    : () -> projects.reschedule(
                            scope, new RescheduleProject(id, rowVersion, plan, sheet.reason(), day));
        });
    }

    @PostMapping("/projects/{id}/money")
    Page replan(
            Visit visit,
            @PathVariable UUID id,
            ProjectSheet sheet,
            @RequestParam(defaultValue = "0") int rowVersion,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        var scope = visit.scope();
        if (!add.isEmpty() || !drop.isEmpty()) {
            return more(visit, "money", views.worked(scope, id), rowVersion, sheet, add, drop);
        }
        return changing(visit, id, "money", sheet, rowVersion, (project, doubts) -> {
            var money = sheet.budget(visit, doubts.problems());
            var day = day(visit, sheet, doubts);
            return money == null
                    ? null
                    : () -> projects.replan(scope, new ReplanMoney(id, rowVersion, money, sheet.reason(), day));
        });
    }

    private static LocalDate day(Visit visit, ProjectSheet sheet, Doubts doubts) {
        return Objects.requireNonNullElse(Texts.day("day", sheet.day(), doubts.problems()), visit.today());
    }

    private interface Reading {
        @Nullable
        Runnable read(Project project, Doubts doubts);
    }

    private Page changing(Visit visit, UUID id, String what, ProjectSheet sheet, int version, Reading reading) {
        var project = views.worked(visit.scope(), id);
        var doubts = new Doubts();
        try {
            var deed = reading.read(project, doubts);
            if (deed != null && doubts.problems().isEmpty()) {
                deed.run();
                return Page.seeOther("/projects/" + id)
                        .saying(
                                "project.done." + what,
                                Map.of("project", project.line().name()));
            }
        } catch (Refused refused) {
            doubts.problems()
                    .addAll(Corrections.renamed(refused.problems(), field -> field.equals("on") ? "day" : field));
        } catch (Conflict conflict) {
            var page = Page.of("project/form", HttpStatus.PRECONDITION_FAILED);
            return page(page, visit, what, project, conflict.storedVersion(), sheet, doubts)
                    .with("differences", differences(visit, conflict))
                    .with("conflict", true);
        }
        return page(Page.refused("project/form"), visit, what, project, version, sheet, doubts);
    }

    /** A row more or less, the posts of the unit, the clauses of a document: nothing is stored yet. */
    private Page more(
            Visit visit,
            String what,
            @Nullable Project project,
            int version,
            ProjectSheet sheet,
            String add,
            String drop) {
        return page(Page.of("project/form"), visit, what, project, version, sheet.without(drop), new Doubts())
                .with("more", add);
    }

    private Page page(
            Page page,
            Visit visit,
            String what,
            @Nullable Project project,
            int version,
            ProjectSheet sheet,
            Doubts doubts) {
        var scope = visit.scope();
        var quiet = new Doubts();
        var directive = sheet.directive().isEmpty()
                ? null
                : finder.document(scope, "directive", sheet.directiveTyped(), what.equals("new") ? doubts : quiet);
        return page.with("what", what)
                .with("project", project)
                .with("version", version)
                .with("sheet", sheet)
                .with(
                        "offer",
                        new ProjectOffer(
                                fields.all(scope),
                                postsOf(visit, sheet),
                                directive == null ? List.of() : clauses.of(scope, directive)))
                .with("more", "")
                .with("conflict", false)
                .with("differences", List.of())
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
    }

    private List<Post> postsOf(Visit visit, ProjectSheet sheet) {
        var scope = visit.scope();
        var owner = sheet.owner().isEmpty() ? null : finder.unit(scope, "owner", sheet.ownerTyped(), new Doubts());
        var found = new LinkedHashMap<UUID, Post>();
        offers.posts(scope, owner).forEach(post -> found.put(post.id(), post));
        var chosen = Texts.id(sheet.post());
        if (chosen != null && !found.containsKey(chosen)) {
            posts.find(scope, chosen, visit.today()).ifPresent(post -> found.put(post.id(), post));
        }
        return List.copyOf(found.values());
    }

    /** Two versions of one project in words. */
    private List<Comparing.Difference> differences(Visit visit, Conflict conflict) {
        var differences = new ArrayList<Comparing.Difference>();
        for (var name : new TreeSet<>(conflict.sent().keySet())) {
            differences.add(new Comparing.Difference(
                    "project.field." + name,
                    words(visit, name, conflict.sent().getOrDefault(name, "")),
                    words(visit, name, conflict.stored().getOrDefault(name, ""))));
        }
        return differences;
    }

    private String words(Visit visit, String name, String value) {
        var id = Texts.id(value);
        if (id == null) {
            return value;
        }
        return switch (name) {
            case "post" ->
                posts.find(visit.scope(), id, visit.today())
                        .map(post -> visit.w().text(post.name()))
                        .orElse("");
            case "field" ->
                fields.all(visit.scope()).stream()
                        .filter(each -> each.id().equals(id))
                        .map(each -> visit.w().text(each.name()))
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }
}
