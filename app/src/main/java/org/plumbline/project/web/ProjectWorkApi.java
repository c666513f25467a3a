package org.plumbline.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.project.Project;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.ProjectWork;
import org.plumbline.project.deed.DecideHandOver;
import org.plumbline.project.deed.FinishProject;
import org.plumbline.project.deed.HandOverProject;
import org.plumbline.project.deed.MarkStage;
import org.plumbline.project.deed.OpenObstacle;
import org.plumbline.project.deed.ReportFigures;
import org.plumbline.project.deed.ResolveObstacle;
import org.plumbline.project.deed.ResumeProject;
import org.plumbline.project.deed.SuspendProject;
import org.plumbline.project.web.SentProject.Stored;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.PartOf;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects for programs: reporting on them and handing over. A day that is not given is today. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
@Needs(Ability.ANSWER)
@PartOf(Part.PROJECTS)
@Tag(name = "Projects: working")
class ProjectWorkApi {

    private static final UUID NONE = new UUID(0, 0);

    private final ProjectWork work;
    private final ProjectList list;
    private final ProjectViews views;
    private final Installation installation;

    ProjectWorkApi(ProjectWork work, ProjectList list, ProjectViews views, Installation installation) {
        this.work = work;
        this.list = list;
        this.views = views;
        this.installation = installation;
    }

    @PostMapping("/progress")
    @Operation(
            summary = "Report the money paid out and the share of the work done up to a day",
            description = "Both are counted from the beginning. corrects names the report whose place this one takes;"
                    + " money above the plan needs a reason.")
    Stored progress(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Figures sent) {
        return doing(
                scope,
                id,
                project -> work.report(
                        scope,
                        new ReportFigures(
                                Ids.next(),
                                id,
                                day(sent.on()),
                                sent.disbursed(),
                                sent.physical(),
                                sent.note(),
                                sent.reason(),
                                sent.corrects())));
    }

    @PostMapping("/stages")
    @Operation(summary = "Say on which days a stage was begun and ended")
    Stored stage(Scope scope, @PathVariable UUID id, @RequestBody SentProject.StageDays sent) {
        return doing(
                scope,
                id,
                project -> work.mark(
                        scope,
                        new MarkStage(
                                Ids.next(),
                                id,
                                SentProject.required(sent.stage(), "stage"),
                                sent.begun(),
                                sent.ended())));
    }

    @PostMapping("/obstacles")
    @Operation(summary = "Say what stands in the way, and what is asked of whom")
    Stored obstacle(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Obstacle sent) {
        return doing(
                scope,
                id,
                project -> work.open(
                        scope,
                        new OpenObstacle(
                                Ids.next(),
                                id,
                                SentProject.required(sent.kind(), "kind"),
                                text(sent.what()),
                                sent.asked(),
                                sent.askedOf(),
                                day(sent.on()))));
    }

    @PostMapping("/obstacles/{obstacle}/resolve")
    @Operation(summary = "Say that an obstacle is out of the way, and how")
    Stored resolve(
            Scope scope, @PathVariable UUID id, @PathVariable UUID obstacle, @RequestBody SentProject.Resolved sent) {
        return doing(
                scope,
                id,
                project -> work.resolve(scope, new ResolveObstacle(obstacle, id, sent.how(), day(sent.on()))));
    }

    @PostMapping("/finish")
    @Operation(summary = "Say that the work is finished", description = "All of it was reported as done before.")
    Stored finish(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Day sent) {
        return doing(scope, id, project -> work.finish(scope, new FinishProject(id, day(sent.on()))));
    }

    @PostMapping("/hand-over")
    @Operation(summary = "Hand over what was built")
    Stored handOver(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Handed sent) {
        return doing(
                scope,
                id,
                project ->
                        work.handOver(scope, new HandOverProject(Ids.next(), id, text(sent.what()), day(sent.on()))));
    }

    @PostMapping("/decide")
    @Operation(summary = "Accept what was handed over, or send it back with a reason")
    Stored decide(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Decision sent) {
        return doing(
                scope,
                id,
                project -> work.decide(
                        scope,
                        new DecideHandOver(
                                sent.handOver() == null ? waiting(project) : sent.handOver(),
                                id,
                                SentProject.required(sent.accepted(), "accepted"),
                                sent.reason(),
                                day(sent.on()))));
    }

    @PostMapping("/suspend")
    @Operation(summary = "Let the work rest, with the reason")
    Stored suspend(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Reason sent) {
        return doing(
                scope,
                id,
                project ->
                        work.suspend(scope, new SuspendProject(Ids.next(), id, text(sent.reason()), day(sent.on()))));
    }

    @PostMapping("/resume")
    @Operation(summary = "Say that the work goes on")
    Stored resume(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Day sent) {
        return doing(scope, id, project -> work.resume(scope, new ResumeProject(id, day(sent.on()))));
    }

    private static UUID waiting(Project project) {
        return project.handOvers().stream()
                .filter(each -> each.decided() == null)
                .map(Project.HandOver::id)
                .findFirst()
                .orElse(NONE);
    }

    private Stored doing(Scope scope, UUID id, Function<Project, Receipt> deed) {
        var project = views.worked(scope, id);
        SentProject.pointing("", () -> deed.apply(project));
        return new Stored(
                id, list.get(scope, id, When.on(installation.today())).line().rowVersion());
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
