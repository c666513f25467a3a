package org.plumbline.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

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

    @PostMapping(value = "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note how far it has come")
    Stored progress(Scope scope, @PathVariable UUID id, @RequestBody SentTask.Progress sent) {
        return doing(scope, id, () -> work.progress(scope, note(id, sent)));
    }

    @PostMapping(value = "/progress/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Note how far it has come, with files",
            description = "The part note is the note as JSON, and each part files one file: at most 10, each at most"
                    + " 25 MB. The kind of a file is told by its bytes, whatever its name says.")
    Stored progress(
            Scope scope,
            @PathVariable UUID id,
            @RequestPart(required = false) SentTask.@Nullable Progress note,
            @RequestPart List<MultipartFile> files) {
        var given = note == null ? SentTask.Progress.NOTHING : note;
        return doing(scope, id, () -> work.progress(scope, note(id, given), SentFiles.of(files)));
    }

    @GetMapping("/files/{file}")
    @Needs(Ability.READ)
    @Operation(
            summary = "The bytes of a file that came with a progress note",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file, of the kind that it was taken for.",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> download(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return SentFiles.brought(work.file(scope, id, file));
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

    private RecordProgress note(UUID id, SentTask.Progress sent) {
        return new RecordProgress(
                Ids.next(),
                id,
                day(sent.on()),
                sent.percent(),
                sent.result(),
                sent.cause(),
                sent.difficulty(),
                sent.proposal());
    }

    private Stored doing(Scope scope, UUID id, Supplier<Receipt> deed) {
        views.worked(scope, id);
        Corrections.pointing(deed);
        return new Stored(id, list.get(scope, id).rowVersion());
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
