package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.programme.web.SentTask.Stored;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignments for programs: assigning, correcting, deciding. */
@RestController
@RequestMapping("/api/v1/assignments")
@Needs(Ability.DIRECT)
@Tag(name = "Assignments: assigning")
class AssignmentWriteApi {

    private static final UUID NONE = new UUID(0, 0);

    private final Assignments assignments;
    private final Work work;
    private final AssignmentList list;
    private final AssignmentViews views;
    private final Installation installation;

    AssignmentWriteApi(
            Assignments assignments, Work work, AssignmentList list, AssignmentViews views, Installation installation) {
        this.assignments = assignments;
        this.work = work;
        this.list = list;
        this.views = views;
        this.installation = installation;
    }

    @PostMapping
    @Operation(summary = "Draft an assignment", description = "On a clause, as part of an upper assignment, or alone.")
    ResponseEntity<Stored> draft(Scope scope, @RequestBody SentTask.Task sent) {
        var id = Corrections.pointing(() -> {
            var deed = new DraftAssignment(
                    sent.id() == null ? Ids.next() : sent.id(),
                    SentTask.required(sent.owner(), "owner"),
                    sent.directive(),
                    sent.clause(),
                    sent.upper(),
                    sent.text(Set.of()));
            return assignments.draft(scope, deed).about();
        });
        return ResponseEntity.created(URI.create("/api/v1/assignments/" + id)).body(stored(scope, id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Correct an assignment",
            description =
                    "If-Match carries the version that was read. Any of directive, clause and upper sets its source anew;"
                            + " without them it stays, and withoutSource takes it away.")
    ResponseEntity<Stored> amend(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody SentTask.Task sent) {
        var own = TaskReading.milestones(views.assigned(scope, id));
        Corrections.pointing(
                () -> assignments.amend(scope, new AmendAssignment(id, version(match), sent.text(own), sent.source())));
        var stored = stored(scope, id);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored);
    }

    @PostMapping("/{id}/issue")
    @Operation(
            summary = "Let a draft leave draft",
            description =
                    "Refused with everything that is unclear. With If-Match, also if it was corrected since it was read.")
    Stored issue(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody SentTask.Day sent) {
        views.assigned(scope, id);
        Corrections.pointing(() -> assignments.issue(
                scope, new IssueAssignment(id, day(sent.on()), match == null ? null : version(match))));
        return stored(scope, id);
    }

    @PostMapping("/{id}/waive")
    @Operation(summary = "Sign away one of the five clears, with the reason")
    Stored waive(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Waiver sent) {
        views.assigned(scope, id);
        Corrections.pointing(() -> assignments.waive(
                scope, new WaiveClear(id, SentTask.required(sent.clear(), "clear"), text(sent.reason()))));
        return stored(scope, id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End an assignment without a product, with the reason")
    Stored cancel(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Reason sent) {
        views.assigned(scope, id);
        Corrections.pointing(
                () -> assignments.cancel(scope, new CancelAssignment(id, text(sent.reason()), day(sent.on()))));
        return stored(scope, id);
    }

    @PostMapping("/{id}/decide-more-time")
    @Operation(summary = "Grant more time or decline it", description = "The first due day stays on record.")
    Stored decideMoreTime(Scope scope, @PathVariable UUID id, @RequestBody SentTask.TimeDecision sent) {
        views.assigned(scope, id);
        Corrections.pointing(() -> {
            var wish = work.waiting(scope, id).wish();
            var request = sent.request() != null ? sent.request() : wish == null ? NONE : wish.id();
            var granted = SentTask.required(sent.granted(), "granted");
            return work.decideMoreTime(
                    scope, new DecideMoreTime(request, id, granted, sent.until(), sent.reason(), day(sent.on())));
        });
        return stored(scope, id);
    }

    @PostMapping("/{id}/decide")
    @Operation(summary = "Accept the product that waits, or return it with a reason")
    Stored decide(Scope scope, @PathVariable UUID id, @RequestBody SentTask.ProductDecision sent) {
        views.assigned(scope, id);
        Corrections.pointing(() -> {
            var handed = work.waiting(scope, id).handed();
            var delivery = sent.delivery() != null ? sent.delivery() : handed == null ? NONE : handed.id();
            var accepted = SentTask.required(sent.accepted(), "accepted");
            return work.decideProduct(scope, new DecideProduct(delivery, id, accepted, sent.reason(), day(sent.on())));
        });
        return stored(scope, id);
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, list.get(scope, id).rowVersion());
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** A version as the header If-Match gives it, with or without its marks. */
    private static int version(@Nullable String match) {
        var given = match == null ? "" : match.replaceAll("^(W/)?\"|\"$", "");
        if (!given.matches("\\d{1,9}")) {
            throw new Refused("programme.if-match", Map.of("value", given));
        }
        return Integer.parseInt(given);
    }
}
