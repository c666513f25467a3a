package org.plumbline.project.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectWork;
import org.plumbline.project.Projects;
import org.plumbline.project.deed.CancelProject;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.LinkClause;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.ObstacleKind;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.SuspendProject;
import org.plumbline.project.deed.UnlinkClause;
import org.springframework.stereotype.Component;

/** What each small form about a project becomes. */
@Component
class ProjectActs {

    /** The forms, by the last part of their address. */
    static final Set<String> NAMES = Set.of(
            "progress",
            "stage",
            "obstacle",
            "resolve",
            "finish",
            "hand-over",
            "decide",
            "suspend",
            "resume",
            "cancel",
            "link",
            "unlink");

    private final Projects projects;
    private final ProjectWork work;

    ProjectActs(Projects projects, ProjectWork work) {
        this.projects = projects;
        this.work = work;
    }

    /**
     * Reads a form; what is wrong with it is among its problems then, and nothing must be carried out.
     *
     * @param asked the unit of which something is asked, where the form names one
     */
    Runnable read(String act, Project project, Typing form, @Nullable UUID asked) {
        var id = project.line().id();
        var scope = form.visit().scope();
        return switch (act) {
            case "progress" -> figures(project, form);
            case "stage" -> {
                var deed = new MarkStage(
                        Ids.next(), id, form.idOrNone("stage"), form.dayOrNull("begun"), form.dayOrNull("ended"));
                yield () -> work.mark(scope, deed);
            }
            case "obstacle" -> obstacle(id, form, asked);
            case "resolve" -> {
                var deed = new ResolveObstacle(form.idOrNone("obstacle"), id, form.orNull("how"), form.day());
                yield () -> work.resolve(scope, deed);
            }
            case "decide" -> decision(id, form);
            case "suspend" -> {
                var deed = new SuspendProject(Ids.next(), id, form.text("reason"), form.day());
                yield () -> work.suspend(scope, deed);
            }
            case "hand-over" -> {
                var deed = new HandOverProject(Ids.next(), id, form.text("what"), form.day());
                yield () -> work.handOver(scope, deed);
            }
            default -> simple(act, id, form, scope);
        };
    }

    private Runnable simple(String act, UUID id, Typing form, Scope scope) {
        var day = form.day();
        return switch (act) {
            case "finish" -> () -> work.finish(scope, new FinishProject(id, day));
            case "resume" -> () -> work.resume(scope, new ResumeProject(id, day));
            case "cancel" -> {
                var deed = new CancelProject(id, form.text("reason"), day);
                yield () -> projects.cancel(scope, deed);
            }
            case "link" -> {
                var clause = form.id("clause");
                if (clause == null) {
                    form.problems().add(Problem.at("clause", "project.clause-missing"));
                }
                var deed = new LinkClause(id, form.idOrNone("clause"));
                yield () -> projects.link(scope, deed);
            }
            default -> {
                var deed = new UnlinkClause(id, form.idOrNone("clause"));
                yield () -> projects.unlink(scope, deed);
            }
        };
    }

    private Runnable figures(Project project, Typing form) {
        var line = project.line();
        var deed = new ReportFigures(
                Ids.next(),
                line.id(),
                form.day(),
                form.amount("disbursed", "project.field.disbursed", line.scale()),
                form.share("physical", "project.field.physical"),
                form.orNull("note"),
                form.orNull("reason"),
                form.id("corrects"));
        return () -> work.report(form.visit().scope(), deed);
    }

    private Runnable obstacle(UUID id, Typing form, @Nullable UUID asked) {
        var kind = Texts.option(ObstacleKind.class, form.text("kind"));
        if (kind == null) {
            form.problems().add(Problem.at("kind", "project.kind-missing"));
        }
        var deed = new OpenObstacle(
                Ids.next(),
                id,
                kind == null ? ObstacleKind.OTHER : kind,
                form.text("what"),
                form.orNull("asked"),
                asked,
                form.day());
        return () -> work.open(form.visit().scope(), deed);
    }

    private Runnable decision(UUID id, Typing form) {
        var choice = form.text("accepted");
        if (!choice.equals("yes") && !choice.equals("no")) {
            form.problems().add(Problem.at("accepted", "project.choice-missing"));
        }
        var deed = new DecideHandOver(
                form.idOrNone("handOver"), id, choice.equals("yes"), form.orNull("reason"), form.day());
        return () -> work.decide(form.visit().scope(), deed);
    }
}
