package org.plumbline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.Restatement;
import org.plumbline.indicator.Restatements;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.SeriesList.Question;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.KnownAt;
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

/** Figures for programs: series as known at any instant, and entering, correcting, proving and reviewing figures. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Figures")
class FigureApi {

    private final FigureWork work;
    private final SeriesList series;
    private final Restatements restatements;
    private final IndicatorList indicators;
    private final Units units;
    private final UnitFacts facts;
    private final Installation installation;
    private final Looks looks;

    FigureApi(
            FigureWork work,
            SeriesList series,
            Restatements restatements,
            IndicatorList indicators,
            Units units,
            UnitFacts facts,
            Installation installation,
            Looks looks) {
        this.looks = looks;
        this.restatements = restatements;
        this.facts = facts;
        this.work = work;
        this.series = series;
        this.indicators = indicators;
        this.units = units;
        this.installation = installation;
    }

    /**
     * Figures; {@code knownAt} is the instant for which was answered, null for all that is known. Restated figures stand apart from those
     * that were reported.
     */
    record Answer(
            List<Fact> items,
            @Nullable String next,
            @Nullable Instant knownAt,
            @Nullable Restatement restated) {}

    /** What an act stored: the figures by their identifiers, in the order in which they were sent. */
    record Entered(UUID id, Instant knownAt, boolean repeated, List<UUID> figures) {}

    /** What was done to a figure, and when it became known. */
    record Done(UUID figure, Instant knownAt) {}

    @GetMapping("/series")
    @Operation(
            summary = "The figures of an indicator at a unit, by period",
            description =
                    "from and to are periods or days. cut names the groups, such as sex=female; empty is the whole, and"
                            + " without it all cuts are given. A figure of a composite says of which parts it is made (composed)."
                            + " knownAt asks as known at an instant; what was still being written then is left out, and the instant answered for is said."
                            + " restated is today or a day: the series of the unit as it is then, from the figures of the units it came from, in"
                            + " restated instead of items, with the pieces of each figure, what is missing, and why one is not restatable."
                            + " apportion names the weight by which divided units are apportioned (recorded for one without a name).")
    Answer list(
            Scope scope,
            @RequestParam UUID indicator,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cut,
            @RequestParam(required = false) @Nullable String restated,
            @RequestParam(required = false) @Nullable String apportion,
            @ParameterObject Paging paging) {
        var site = units.get(scope, unit);
        var node = site.node();
        indicators.get(scope, indicator);
        looks.opened(scope, indicator, node);
        var start = blank(from)
                ? null
                : SentFigure.period(Objects.requireNonNull(from), "from").first();
        var end = blank(to)
                ? null
                : SentFigure.period(Objects.requireNonNull(to), "to").last();
        var asked = RestatedAsked.read(restated, apportion, installation.today());
        var day = asked.of();
        if (day != null) {
            var come = restatements.of(
                    scope,
                    node,
                    new Restatements.Question(
                            indicator,
                            cut(Objects.requireNonNullElse(cut, "")),
                            asked.require(scope, day, site, facts),
                            asked.weight(),
                            start,
                            end,
                            KnownAt.instant(knownAt)));
            return new Answer(List.of(), null, come.knownAt(), come);
        }
        var question =
                new Question(indicator, node, cut == null ? null : cut(cut), start, end, KnownAt.instant(knownAt));
        var found = series.list(scope, question, paging.after(), paging.size());
        return new Answer(found.facts().items(), found.facts().next(), found.knownAt(), null);
    }

    @GetMapping("/observations/{id}")
    @Operation(
            summary = "One figure, with all that was ever said of its period by whomever, proofs and reviews included")
    SeriesList.Cell get(Scope scope, @PathVariable UUID id) {
        return series.cell(scope, id);
    }

    @PostMapping("/observations")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter figures: many in one act, all or nothing",
            description =
                    "stance is REPORTED for what units say of themselves. VERIFIED and CONTESTED figures are those of another"
                            + " unit, the author; they stand beside the unit's own.")
    Entered enter(Scope scope, @RequestBody SentFigure.Batch sent) {
        return Corrections.pointing(() -> {
            var deed = sent.deed(installation.today());
            return entered(work.enter(scope, deed), deed);
        });
    }

    @PostMapping("/observations/{id}/corrections")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Correct a figure, with the reason",
            description =
                    "What was said before stays on record. Indicator, unit, cut and period are those of the figure.")
    Entered correct(Scope scope, @PathVariable UUID id, @RequestBody SentFigure.One sent) {
        var before = series.get(scope, id);
        return SentFigure.pointingAtOne(() -> {
            var stated = sent.stated(before.indicator(), before.unit(), before.cut(), before.period(), id);
            var author = before.author();
            var deed = new EnterFigures(
                    Ids.next(),
                    before.stance(),
                    before.isOwn() || author == null ? null : author.id(),
                    installation.today(),
                    List.of(stated));
            return entered(work.enter(scope, deed), deed);
        });
    }

    @PostMapping("/observations/{id}/withdraw")
    @Needs(Ability.ANSWER)
    @Operation(summary = "Withdraw a figure that should not stand there, with the reason")
    Done withdraw(Scope scope, @PathVariable UUID id, @RequestBody SentFigure.Gone sent) {
        series.get(scope, id);
        var deed = new WithdrawFigure(Ids.next(), id, Objects.requireNonNullElse(sent.reason(), ""), day(sent.on()));
        return done(id, Corrections.pointing(() -> work.withdraw(scope, deed)));
    }

    @PostMapping(value = "/observations/{id}/proof", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Say how a figure is known, apart from the figure itself",
            description = "From DOCUMENT_CHECKED on, by another hand than the one that entered it.")
    Done prove(Scope scope, @PathVariable UUID id, @RequestBody SentFigure.Proof sent) {
        series.get(scope, id);
        return done(id, Corrections.pointing(() -> work.prove(scope, deed(id, sent))));
    }

    @PostMapping(value = "/observations/{id}/proof/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Say how a figure is known, with files that show it",
            description =
                    "The part proof is the proof as JSON, DOCUMENT_ATTACHED where it is left out, and each part files one"
                            + " file: at most 10, each at most 25 MB, and each once on a figure. proof may say what the files are about"
                            + " (about), when they were collected and which unit provided them.")
    Done prove(
            Scope scope,
            @PathVariable UUID id,
            @RequestPart(required = false) SentFigure.@Nullable Proof proof,
            @RequestPart List<MultipartFile> files) {
        series.get(scope, id);
        var given = proof == null
                ? new SentFigure.Proof(ProofLevel.DOCUMENT_ATTACHED, null, null, null, null, null)
                : proof;
        return done(
                id,
                Corrections.pointing(
                        () -> work.prove(scope, deed(id, given), SentFiles.of("files", files), given.origin())));
    }

    @PostMapping("/observations/{id}/reviews")
    @Needs(Ability.DIRECT)
    @Operation(summary = "The reviewer's word on a figure, by another hand than the one that entered it")
    Done review(Scope scope, @PathVariable UUID id, @RequestBody SentFigure.Word sent) {
        series.get(scope, id);
        var deed = new ReviewFigure(Ids.next(), id, Objects.requireNonNullElse(sent.words(), ""), day(sent.on()));
        return done(id, Corrections.pointing(() -> work.review(scope, deed)));
    }

    @GetMapping("/observations/{id}/files/{file}")
    @Operation(
            summary = "The bytes of a file that shows a figure",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file, of the kind that it was taken for.",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> download(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        var kept = series.file(scope, id, file);
        return Brought.of(
                kept.file().name(), kept.file().mediaType(), kept.file().size(), kept.bytes());
    }

    private ProveFigure deed(UUID id, SentFigure.Proof sent) {
        return new ProveFigure(
                Ids.next(),
                id,
                SentFigure.required(sent.level(), "level"),
                SentFigure.blankToNull(sent.note()),
                day(sent.on()),
                List.of());
    }

    private static Entered entered(Receipt receipt, EnterFigures deed) {
        return new Entered(
                receipt.about(),
                receipt.knownAt(),
                receipt.repeated(),
                receipt.repeated() && !receipt.about().equals(deed.id())
                        ? List.of()
                        : deed.figures().stream().map(Stated::id).toList());
    }

    private static Done done(UUID figure, Receipt receipt) {
        return new Done(figure, receipt.knownAt());
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String cut(String text) {
        return Cut.find(text)
                .map(Cut::code)
                .orElseThrow(() -> new Refused("cut", "indicator.cut-unreadable", Map.of("cut", text)));
    }
}
