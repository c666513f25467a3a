package org.plumbline.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.target.SchemeLine;
import org.plumbline.target.SchemeList;
import org.plumbline.target.SchemeRegister;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.WithdrawScheme;
import org.plumbline.verdict.Schemes;
import org.plumbline.web.Corrections;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schemes for programs: which there are, their files, and which document prescribes which. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Targets")
class SchemeApi {

    private final SchemeList list;
    private final SchemeRegister register;
    private final Directives directives;
    private final Installation installation;

    SchemeApi(SchemeList schemeList, SchemeRegister register, Directives directives, Installation installation) {
        this.list = schemeList;
        this.register = register;
        this.directives = directives;
        this.installation = installation;
    }

    /**
     * A scheme.
     *
     * @param shipped whether it comes with the program and judges where nothing is prescribed
     * @param withdrawn the first day on which it judges no more
     */
    record SchemeView(
            String code,
            boolean shipped,
            @Nullable LocalDate withdrawn,
            @Nullable String reason,
            List<VersionView> versions) {

        static SchemeView of(SchemeLine line) {
            return new SchemeView(
                    line.code(),
                    line.shipped(),
                    line.withdrawn(),
                    line.reason(),
                    line.versions().stream().map(VersionView::of).toList());
        }
    }

    /** A version of a scheme with its own name and rule by language; {@code from} is null for the one that ships. */
    record VersionView(
            String version,
            String issuer,
            Map<String, String> names,
            Map<String, String> rule,
            @Nullable LocalDate from,
            @Nullable String decision,
            String actor,
            @Nullable Instant knownFrom) {

        static VersionView of(SchemeLine.Version version) {
            var scheme = version.scheme();
            return new VersionView(
                    scheme.rules().version(),
                    scheme.rules().issuer(),
                    scheme.names(),
                    scheme.rule(),
                    version.from(),
                    version.decision(),
                    version.actor(),
                    version.knownFrom());
        }
    }

    /**
     * What a document prescribes for its targets.
     *
     * @param scheme by which they are judged on the day asked about, {@code version} which of its versions
     */
    record Ruled(LocalDate on, String scheme, String version, List<SchemeLine.Ruling> prescribed) {}

    /** A version of a scheme to register; {@code file} is the whole text of its file, {@code from} today if none is given. */
    record NewScheme(
            @Nullable UUID id,
            @Nullable String file,
            @Nullable LocalDate from,
            @Nullable String decision) {}

    /** What is prescribed from a day on; no scheme is the usual one again. */
    record NewRuling(
            @Nullable UUID id,
            @Nullable String scheme,
            @Nullable LocalDate from,
            @Nullable String decision) {}

    /** The end of a scheme. */
    record Ended(
            @Nullable String scheme,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    /** What was done, and when it became known. */
    record Done(UUID id, Instant knownAt, boolean repeated) {

        static Done of(Receipt receipt) {
            return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
        }
    }

    @GetMapping("/schemes")
    @Operation(summary = "All schemes by which targets can be judged, with their versions; the one that ships first")
    Items<SchemeView> schemes(Scope scope, @ParameterObject Paging paging) {
        return Items.of(list.all(scope), paging, SchemeLine::code, SchemeView::of);
    }

    @GetMapping(path = "/schemes/file", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(
            summary = "The file of a version of a scheme, as it was registered",
            description = "Without a scheme that of the one that ships, without a version the latest.")
    String file(
            Scope scope,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable String version) {
        var code = scheme == null ? Schemes.usual().rules().code() : scheme;
        var versions = list.get(scope, code).versions();
        return versions.stream()
                .filter(each ->
                        version == null || each.scheme().rules().version().equals(version))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "version",
                        "scheme.version-unknown",
                        Map.of("scheme", code, "version", Objects.requireNonNullElse(version, ""))))
                .file();
    }

    @PostMapping("/schemes")
    @Needs(Ability.ORGANISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a version of a scheme from its file, for the whole installation",
            description =
                    "Everything that is wrong in the file is told with its line and place. Where the scheme is prescribed,"
                            + " targets are judged by this version from its day on.")
    Done register(Scope scope, @RequestBody NewScheme sent) {
        return Corrections.pointing(() -> Done.of(register.register(
                scope,
                new RegisterScheme(
                        sent.id() == null ? Ids.next() : sent.id(),
                        SentTarget.required(sent.file(), "file"),
                        today(sent.from()),
                        sent.decision()))));
    }

    @PostMapping("/schemes/withdraw")
    @Needs(Ability.ORGANISE)
    @Operation(summary = "Withdraw a scheme from a day on: the usual one judges from then where it was prescribed")
    Done withdraw(Scope scope, @RequestBody Ended sent) {
        return Corrections.pointing(() -> Done.of(register.withdraw(
                scope,
                new WithdrawScheme(
                        Ids.next(),
                        SentTarget.required(sent.scheme(), "scheme"),
                        today(sent.on()),
                        Objects.requireNonNullElse(sent.reason(), "")))));
    }

    @GetMapping("/directives/{id}/schemes")
    @Operation(
            summary =
                    "By which scheme the targets under a document are judged on a day, and all that it ever prescribed")
    Ruled ruled(Visit visit, @PathVariable UUID id) {
        var prescribed = list.prescribed(visit.scope(), id);
        var rules = list.of(visit.scope(), id, visit.on()).rules();
        return new Ruled(visit.on(), rules.code(), rules.version(), prescribed);
    }

    @PostMapping("/directives/{id}/schemes")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Prescribe by which scheme the targets under a document are judged from a day on",
            description =
                    "Without a scheme it is the usual one again. What was prescribed for the same day is taken back by it.")
    Done prescribe(Scope scope, @PathVariable UUID id, @RequestBody NewRuling sent) {
        var document = directives.get(scope, id).id();
        return Corrections.pointing(() -> Done.of(register.prescribe(
                scope,
                new PrescribeScheme(
                        sent.id() == null ? Ids.next() : sent.id(),
                        document,
                        sent.scheme(),
                        today(sent.from()),
                        sent.decision()))));
    }

    private LocalDate today(@Nullable LocalDate given) {
        return given == null ? installation.today() : given;
    }
}
