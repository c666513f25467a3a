package org.plumbline.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.RegimeUse;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Round;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.store.Installation;
import org.plumbline.web.IfMatch;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reporting regimes and their rounds for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Reporting regimes")
class RegimeApi {

    private static final int MOST_ROUNDS = 1_000;

    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final RegimeUse use;
    private final Installation installation;

    RegimeApi(Regimes regimes, Rounds rounds, RoundList list, RegimeUse use, Installation installation) {
        this.use = use;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
        this.installation = installation;
    }

    /** A regime that was stored. */
    record Stored(UUID id, int version) {}

    /** A round with how many units stand where; {@code minutes} is what its figures are reckoned to take each unit. */
    record Counted(Round round, Map<Round.Stage, Integer> units, int minutes) {

        static Counted of(RoundList.Progress progress) {
            var version = progress.regime().version(progress.round().version());
            return new Counted(
                    progress.round(),
                    progress.units(),
                    version.dueIn(progress.round().period()).stream()
                            .mapToInt(each -> each.minutes())
                            .sum());
        }
    }

    @GetMapping("/regimes")
    @Operation(summary = "List the reporting regimes, by office and code")
    Items<Regime> all(Scope scope, @ParameterObject Paging paging) {
        return Items.of(regimes.all(scope), paging, each -> each.id().toString(), Function.identity());
    }

    @GetMapping("/regimes/{id}")
    @Operation(summary = "One regime with all that it ever asked for")
    ResponseEntity<Regime> get(Scope scope, @PathVariable UUID id) {
        var regime = regimes.get(scope, id);
        return ResponseEntity.ok().eTag("\"" + regime.rowVersion() + "\"").body(regime);
    }

    @PostMapping("/regimes")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Lay down a regime",
            description = "Rounds whose day has come are opened within minutes; POST its rounds to open one at once.")
    ResponseEntity<Stored> define(Scope scope, @RequestBody SentReturn.Asking sent) {
        var id = SentReturn.pointing(() -> regimes.define(
                        scope,
                        new DefineRegime(
                                sent.id() == null ? Ids.next() : sent.id(),
                                SentReturn.required(sent.owner(), "owner"),
                                SentReturn.required(sent.code(), "code"),
                                sent.text(),
                                SentReturn.required(sent.from(), "from"),
                                installation.today()))
                .about());
        return ResponseEntity.created(URI.create("/api/v1/regimes/" + id)).body(stored(scope, id));
    }

    @PutMapping("/regimes/{id}")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Lay a regime down anew, for periods that begin on a day or later",
            description = "If-Match carries the version that was read. Rounds that are open stay as they were asked.")
    ResponseEntity<Stored> revise(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match,
            @RequestBody SentReturn.Asking sent) {
        regimes.directed(scope, id);
        var version = IfMatch.version(match);
        SentReturn.pointing(() -> regimes.revise(
                scope,
                new ReviseRegime(
                        sent.id() == null ? Ids.next() : sent.id(),
                        id,
                        version,
                        sent.text(),
                        SentReturn.required(sent.from(), "from"),
                        Objects.requireNonNullElse(sent.reason(), ""),
                        installation.today())));
        var stored = stored(scope, id);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored);
    }

    @PostMapping("/regimes/{id}/end")
    @Needs(Ability.DIRECT)
    @Operation(summary = "End a regime, with the reason", description = "What is owed already stays owed.")
    Stored end(Scope scope, @PathVariable UUID id, @RequestBody SentReturn.Ending sent) {
        regimes.directed(scope, id);
        SentReturn.pointing(() -> regimes.end(
                scope,
                new EndRegime(
                        Ids.next(),
                        id,
                        null,
                        SentReturn.required(sent.last(), "last"),
                        Objects.requireNonNullElse(sent.reason(), ""),
                        installation.today())));
        return stored(scope, id);
    }

    @GetMapping("/regimes/{id}/use")
    @Operation(
            summary = "How often the figures of a regime were opened in the last year, and what they cost each unit",
            description =
                    "Opened by readers who do not report them, on pages, in files and by programs. Counts of days, never who.")
    List<RegimeUse.Line> use(Scope scope, @PathVariable UUID id) {
        return use.of(scope, regimes.get(scope, id));
    }

    @GetMapping("/regimes/{id}/rounds")
    @Operation(summary = "List the rounds of a regime, the latest first, with how many units stand where")
    Items<Counted> rounds(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        List<Counted> all = list.of(scope, regimes.get(scope, id), MOST_ROUNDS).stream()
                .map(Counted::of)
                .toList();
        return Items.of(all, paging, each -> each.round().id().toString(), Function.identity());
    }

    @GetMapping("/rounds/{id}")
    @Operation(summary = "One round with how many units stand where")
    Counted round(Scope scope, @PathVariable UUID id) {
        return Counted.of(list.progress(scope, list.get(scope, id)));
    }

    @PostMapping("/regimes/{id}/rounds")
    @Needs(Ability.DIRECT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a round now", description = "period is one of the regime's length, such as 2025-Q1.")
    ResponseEntity<Counted> open(Scope scope, @PathVariable UUID id, @RequestBody SentReturn.Opening sent) {
        regimes.directed(scope, id);
        var round = SentReturn.pointing(() -> {
            var code = SentReturn.required(sent.period(), "period");
            var period = Period.find(code)
                    .orElseThrow(() -> new Refused("period", "indicator.period-unreadable", Map.of("value", code)));
            return rounds.open(scope, new OpenRound(Ids.next(), id, period, installation.today()))
                    .about();
        });
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + round))
                .body(Counted.of(list.progress(scope, list.get(scope, round))));
    }

    private Stored stored(Scope scope, UUID id) {
        return new Stored(id, regimes.get(scope, id).rowVersion());
    }
}
