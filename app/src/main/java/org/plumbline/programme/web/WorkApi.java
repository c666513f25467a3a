package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.programme.web.SentTask.Stored;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignments for programs: working on them. */
@RestController
@RequestMapping("/api/v1/assignments/{id}")
@Needs(Ability.ANSWER)
@Tag(name = "Assignments: working")
class WorkApi {

    private final Work work;
    private final AssignmentList list;
    private final AssignmentViews views;
    private final Installation installation;

    WorkApi(Work work, AssignmentList list, AssignmentViews views, Installation installation) {
        this.work = work;
        this.list = list;
        this.views = views;
        this.installation = installation;
    }

    @PostMapping("/progress")
    @Operation(summary = "Note how far it has come")
    Stored progress(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Progress sent) {
        var deed = new RecordProgress(
                Ids.next(),
                id,
                day(sent.on()),
                sent.percent(),
                sent.result(),
                sent.cause(),
                sent.difficulty(),
                sent.proposal());
        return doing(scope, id, () -> work.progress(scope, deed));
    }

    @PostMapping("/milestones")
    @Operation(summary = "Say on which day a milestone was reached")
    Stored milestone(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Reached sent) {
        return doing(
                scope,
                id,
                () -> work.reach(
                        scope,
                        new ReachMilestone(id, SentTask.required(sent.milestone(), "milestone"), day(sent.on()))));
    }

    @PostMapping("/more-time")
    @Operation(summary = "Ask for more time", description = "Before the due day in force has passed.")
    Stored moreTime(Scope scope, @PathVariable UUID id, @RequestBody SentTask.MoreTime sent) {
        return doing(
                scope,
                id,
                () -> work.askMoreTime(
                        scope,
                        new AskMoreTime(
                                Ids.next(),
                                id,
                                SentTask.required(sent.wished(), "wished"),
                                text(sent.reason()),
                                day(sent.on()))));
    }

    @PostMapping("/hand-over")
    @Operation(summary = "Hand the product over")
    Stored handOver(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Product sent) {
        var deed = new HandOverProduct(Ids.next(), id, text(sent.product()), day(sent.on()));
        return doing(scope, id, () -> work.handOver(scope, deed));
    }

    @PostMapping("/block")
    @Operation(summary = "Say what stands in the way")
    Stored block(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Reason sent) {
        var deed = new BlockAssignment(id, text(sent.reason()), day(sent.on()));
        return doing(scope, id, () -> work.block(scope, deed));
    }

    @PostMapping("/unblock")
    @Operation(summary = "Say that it goes on")
    Stored unblock(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Day sent) {
        return doing(scope, id, () -> work.unblock(scope, new UnblockAssignment(id, day(sent.on()))));
    }

    private Stored doing(Scope scope, UUID id, Supplier<Receipt> deed) {
        views.worked(scope, id);
        SentTask.pointing(deed);
        return new Stored(id, list.get(scope, id).rowVersion());
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
