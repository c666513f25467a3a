package org.plumbline.supplement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.web.SentFiles;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.supplement.Supplement;
import org.plumbline.supplement.SupplementList;
import org.plumbline.supplement.Supplements;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.TakeSupplement;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.supplement.deed.WithdrawSupplement;
import org.plumbline.web.Corrections;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Requests for supplement for programs. */
@RestController
@RequestMapping("/api/v1/supplements")
@Needs(Ability.READ)
@Tag(name = "Requests for supplement")
class SupplementApi {

    private final Supplements supplements;
    private final SupplementList list;
    private final Installation installation;

    SupplementApi(Supplements supplements, SupplementList list, Installation installation) {
        this.supplements = supplements;
        this.list = list;
        this.installation = installation;
    }

    /**
     * What is asked.
     *
     * @param record the figure, the assignment or the round; {@code line} and {@code unit} of a return in it
     * @param days working days of the unit within which it is to answer
     */
    record Asking(
            @Nullable About about,
            @Nullable UUID record,
            @Nullable UUID line,
            @Nullable UUID unit,
            @Nullable Wants wants,
            @Nullable String words,
            @Nullable Integer days) {}

    /** Words of an answer, or with a decision. */
    record Saying(@Nullable String words) {}

    /** Why it is asked again, and within how many working days. */
    record Again(@Nullable String reason, @Nullable Integer days) {}

    /** Why it is not asked any more. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    @Operation(
            summary = "List what the units of the mandate have to answer, or what its offices asked",
            description =
                    "side is owed for what is to be answered, or asked for what was asked and is not settled yet.")
    Items<Supplement> all(
            Scope scope, @RequestParam(defaultValue = "owed") String side, @ParameterObject Paging paging) {
        var found = switch (side) {
            case "owed" -> list.owed(scope);
            case "asked" -> list.asked(scope);
            default -> throw new Refused("side", "directive.filter-value", Map.of("value", side));
        };
        return Items.of(found, paging, each -> each.id().toString(), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One request with all that was said since")
    SupplementList.Told get(Scope scope, @PathVariable UUID id) {
        return list.get(scope, id);
    }

    @PostMapping
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask a unit for a document or an explanation",
            description = "about is FIGURE, PROGRESS or LINE. The day is reckoned by the calendar of the unit.")
    SupplementList.Told ask(Scope scope, @RequestBody Asking sent) {
        return told(
                scope,
                () -> supplements.ask(
                        scope,
                        new Supplements.Asked(
                                required(sent.about(), "about"),
                                required(sent.record(), "record"),
                                sent.line(),
                                sent.unit(),
                                required(sent.wants(), "wants"),
                                Objects.requireNonNullElse(sent.words(), ""),
                                required(sent.days(), "days"))));
    }

    @PostMapping(value = "/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Ability.ANSWER)
    @Operation(summary = "Answer by words")
    SupplementList.Told answer(Scope scope, @PathVariable UUID id, @RequestBody Saying sent) {
        return answer(scope, id, sent.words(), List.of());
    }

    @PostMapping(value = "/{id}/answer/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Answer by files, with words in the part said",
            description =
                    "Each part files is one file: at most 10, each at most 25 MB. On a figure or a line they are evidence of"
                            + " the figure as well, unless another hand has checked it already.")
    SupplementList.Told answer(
            Scope scope,
            @PathVariable UUID id,
            @RequestPart(required = false) @Nullable Saying said,
            @RequestPart List<MultipartFile> files) {
        return answer(scope, id, said == null ? null : said.words(), SentFiles.of("files", files));
    }

    @PostMapping("/{id}/take")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Take the answer", description = "For the office that asked; nobody takes the own answer.")
    SupplementList.Told take(Scope scope, @PathVariable UUID id, @RequestBody Saying sent) {
        list.get(scope, id);
        return told(
                scope,
                () -> supplements.take(scope, new TakeSupplement(Ids.next(), id, sent.words(), installation.today())));
    }

    @PostMapping("/{id}/again")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Ask again, with the reason")
    SupplementList.Told again(Scope scope, @PathVariable UUID id, @RequestBody Again sent) {
        list.get(scope, id);
        return told(
                scope,
                () -> supplements.askAgain(
                        scope, id, Objects.requireNonNullElse(sent.reason(), ""), required(sent.days(), "days")));
    }

    @PostMapping("/{id}/withdraw")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Ask no more, with the reason")
    SupplementList.Told withdraw(Scope scope, @PathVariable UUID id, @RequestBody Reason sent) {
        list.get(scope, id);
        return told(
                scope,
                () -> supplements.withdraw(
                        scope,
                        new WithdrawSupplement(
                                Ids.next(), id, Objects.requireNonNullElse(sent.reason(), ""), installation.today())));
    }

    @GetMapping("/{id}/files/{file}")
    @Operation(
            summary = "The bytes of a file that came with an answer",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file, of the kind that it was taken for.",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> file(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        var kept = list.file(scope, id, file);
        return Brought.of(
                kept.file().name(), kept.file().mediaType(), kept.file().size(), kept.bytes());
    }

    private SupplementList.Told answer(Scope scope, UUID id, @Nullable String words, List<FigureWork.Sent> files) {
        list.get(scope, id);
        return told(scope, () -> supplements.answer(scope, id, words, files, EvidenceFile.Origin.UNSAID));
    }

    private SupplementList.Told told(Scope scope, Supplier<Receipt> work) {
        return list.get(scope, Corrections.renaming(Corrections::pointer, work).about());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "reporting.missing", Map.of("field", field));
        }
        return value;
    }
}
