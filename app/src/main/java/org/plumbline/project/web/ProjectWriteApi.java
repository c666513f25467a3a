package org.plumbline.project.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.project.ProjectList;
import org.plumbline.project.ProjectList.When;
import org.plumbline.project.Projects;
import org.plumbline.project.deed.AmendProject;
import org.plumbline.project.deed.CancelProject;
import org.plumbline.project.deed.LinkClause;
import org.plumbline.project.deed.RegisterProject;
import org.plumbline.project.deed.ReplanMoney;
import org.plumbline.project.deed.RescheduleProject;
import org.plumbline.project.deed.UnlinkClause;
import org.plumbline.project.web.SentProject.Stored;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Needs;
import org.plumbline.web.PartOf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects for programs: planning. */
@RestController
@RequestMapping("/api/v1/projects")
@Needs(Ability.ANSWER)
@PartOf(Part.PROJECTS)
@Tag(name = "Projects: planning")
class ProjectWriteApi {

    private final Projects projects;
    private final ProjectList list;
    private final ProjectViews views;
    private final Installation installation;

    ProjectWriteApi(Projects projects, ProjectList list, ProjectViews views, Installation installation) {
        this.projects = projects;
        this.list = list;
        this.views = views;
        this.installation = installation;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a project with its first plan of days and money")
    ResponseEntity<Stored> register(Scope scope, @RequestBody SentProject.Whole sent) {
        var id = SentProject.pointing("whole", () -> {
            var deed = new RegisterProject(
                    sent.id() == null ? Ids.next() : sent.id(),
                    SentProject.required(sent.owner(), "owner"),
                    sent.text(),
                    SentProject.required(sent.schedule(), "schedule").plan("schedule."),
                    SentProject.required(sent.budget(), "budget").plan("budget."),
                    sent.clauses() == null ? List.of() : sent.clauses(),
                    installation.today());
            return projects.register(scope, deed).about();
        });
        return ResponseEntity.created(URI.create("/api/v1/projects/" + id)).body(stored(scope, id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Correct what a project says of itself",
            description =
                    "If-Match carries the version that was read. Days and money are planned anew by their own routes.")
    ResponseEntity<Stored> amend(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody SentProject.Whole sent) {
        return tagged(planning(
                scope, id, () -> projects.amend(scope, new AmendProject(id, IfMatch.version(match), sent.text()))));
    }

    @PutMapping("/{id}/dates")
    @Operation(summary = "Plan other days, with the reason", description = "The first days stay on record.")
    ResponseEntity<Stored> reschedule(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody SentProject.Dates sent) {
        return tagged(planning(
                scope,
                id,
                () -> projects.reschedule(
                        scope,
                        new RescheduleProject(
                                id, IfMatch.version(match), sent.plan(""), text(sent.reason()), day(sent.on())))));
    }

    @PutMapping("/{id}/money")
    @Operation(summary = "Plan other money, with the reason", description = "The first plan stays on record.")
    ResponseEntity<Stored> replan(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody SentProject.Money sent) {
        return tagged(planning(
                scope,
                id,
                () -> projects.replan(
                        scope,
                        new ReplanMoney(
                                id, IfMatch.version(match), sent.plan(""), text(sent.reason()), day(sent.on())))));
    }

    @PostMapping("/{id}/clauses")
    @Operation(summary = "Say that a project carries out a clause")
    Stored link(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Link sent) {
        return planning(
                scope,
                id,
                () -> projects.link(scope, new LinkClause(id, SentProject.required(sent.clause(), "clause"))));
    }

    @DeleteMapping("/{id}/clauses/{clause}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that a project carries out a clause")
    void unlink(Scope scope, @PathVariable UUID id, @PathVariable UUID clause) {
        planning(scope, id, () -> projects.unlink(scope, new UnlinkClause(id, clause)));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End a project without its work, with the reason")
    Stored cancel(Scope scope, @PathVariable UUID id, @RequestBody SentProject.Reason sent) {
        return planning(
                scope, id, () -> projects.cancel(scope, new CancelProject(id, text(sent.reason()), day(sent.on()))));
    }

    private Stored planning(Scope scope, UUID id, Supplier<Receipt> deed) {
        views.worked(scope, id);
        SentProject.pointing("", deed);
        return stored(scope, id);
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(
                id, list.get(scope, id, When.on(installation.today())).line().rowVersion());
    }

    private static ResponseEntity<Stored> tagged(Stored stored) {
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored);
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
