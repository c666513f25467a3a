package org.plumbline.project.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.project.Project;
import org.plumbline.store.Part;
import org.plumbline.web.Corrections;
import org.plumbline.web.KeptWords;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.ThreadLines;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A project with all that was planned, said and done about it, and the small forms by which more is said. */
@Controller
@RequestMapping("/projects/{id}")
@PartOf(Part.PROJECTS)
class ProjectPages {

    private final ProjectViews views;
    private final ProjectActs acts;
    private final Finder finder;
    private final Clauses clauses;
    private final ThreadLines threads;
    private final KeptWords words;

    ProjectPages(
            ProjectViews views,
            ProjectActs acts,
            Finder finder,
            Clauses clauses,
            ThreadLines threads,
            KeptWords words) {
        this.words = words;
        this.threads = threads;
        this.views = views;
        this.acts = acts;
        this.finder = finder;
        this.clauses = clauses;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id) {
        var view = views.of(visit, id);
        return Page.of("project/project")
                .with("view", view)
                .with("threadLine", threads.of(visit.scope(), "project", id))
                .with(
                        "live",
                        words.of(
                                visit,
                                List.of(new KeptWords.Asked(
                                        "project",
                                        view.project().reports().stream()
                                                .map(Project.Report::id)
                                                .toList())),
                                null));
    }

    @GetMapping("/{act}")
    @Needs(Ability.ANSWER)
    Page form(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable UUID corrects,
            @RequestParam(required = false) @Nullable UUID obstacle,
            @RequestParam(required = false) @Nullable UUID stage) {
        var project = views.worked(visit.scope(), id);
        var values = new HashMap<String, String>();
        values.put("day", visit.today().toString());
        if (corrects != null) {
            correcting(visit, project, corrects, values);
        }
        if (obstacle != null) {
            values.put("obstacle", obstacle.toString());
        }
        if (stage != null) {
            staging(project, stage, values);
        }
        return page(Page.of("project/act"), visit, project, known(act), values, new Doubts());
    }

    @PostMapping("/{act}")
    @Needs(Ability.ANSWER)
    Page send(Visit visit, @PathVariable UUID id, @PathVariable String act, @RequestParam Map<String, String> sent) {
        var project = views.worked(visit.scope(), id);
        var name = known(act);
        var doubts = new Doubts();
        if (sent.containsKey("show")) {
            return page(Page.of("project/act"), visit, project, name, sent, doubts);
        }
        try {
            var asked = unit(visit, sent, doubts);
            var deed = acts.read(name, project, new Typing(visit, sent, doubts.problems()), asked);
            if (doubts.problems().isEmpty()) {
                deed.run();
                return Page.seeOther("/projects/" + id)
                        .saying(
                                "project.done." + name,
                                Map.of("project", project.line().name()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
        }
        return page(Page.refused("project/act"), visit, project, name, sent, doubts);
    }

    private @Nullable UUID unit(Visit visit, Map<String, String> sent, Doubts doubts) {
        var typed = typed(sent, "askedOf");
        return typed.isEmpty() ? null : finder.unit(visit.scope(), "askedOf", typed, doubts);
    }

    private static Typed typed(Map<String, String> sent, String name) {
        return new Typed(
                sent.getOrDefault(name, "").strip(),
                sent.getOrDefault(name + "Pick", ""),
                sent.getOrDefault(name + "Asked", "").strip());
    }

    private Page page(Page page, Visit visit, Project project, String act, Map<String, String> values, Doubts doubts) {
        var directive = typed(values, "directive");
        var document = directive.isEmpty() ? null : finder.document(visit.scope(), "directive", directive, doubts);
        var problems = new ArrayList<>(Corrections.renamed(doubts.problems(), ProjectPages::field));
        return page.with("project", project)
                .with("act", act)
                .with("values", Map.copyOf(values))
                .with("clauses", document == null ? List.of() : clauses.of(visit.scope(), document))
                .with("problems", problems)
                .with("choices", doubts.choices());
    }

    /** A field of the deed by its name in the form. */
    private static String field(String name) {
        return name.equals("on") ? "day" : name;
    }

    private static String known(String act) {
        if (!ProjectActs.NAMES.contains(act)) {
            throw new Absent("form", act);
        }
        return act;
    }

    private static void correcting(Visit visit, Project project, UUID report, Map<String, String> values) {
        var line = project.line();
        project.reports().stream()
                .filter(each -> each.id().equals(report) && each.correctedAt() == null)
                .findFirst()
                .ifPresent(each -> {
                    values.put("corrects", report.toString());
                    values.put("day", each.on().toString());
                    values.put("disbursed", Amounts.plain(visit.w(), each.disbursed(), line.scale()));
                    values.put(
                            "physical",
                            each.physical() == null
                                    ? ""
                                    : visit.w().plain(each.physical().stripTrailingZeros()));
                    values.put("note", Objects.toString(each.note(), ""));
                    values.put("reason", Objects.toString(each.reason(), ""));
                });
    }

    private static void staging(Project project, UUID stage, Map<String, String> values) {
        values.put("stage", stage.toString());
        var days = project.days(stage);
        if (days != null) {
            values.put("begun", Objects.toString(days.begun(), ""));
            values.put("ended", Objects.toString(days.ended(), ""));
        }
    }
}
