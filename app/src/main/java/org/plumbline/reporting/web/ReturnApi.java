package org.plumbline.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Round;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns for programs: who owes what, what is to be filled in, sending, accepting, sending back and permitting. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Returns")
class ReturnApi {

    private static final int SENT_DAYS = 92;

    private final Regimes regimes;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Returns returns;
    private final Receiving receiving;

    ReturnApi(Regimes regimes, RoundList rounds, Sheets sheets, Returns returns, Receiving receiving) {
        this.regimes = regimes;
        this.rounds = rounds;
        this.sheets = sheets;
        this.returns = returns;
        this.receiving = receiving;
    }

    @GetMapping("/returns")
    @Operation(
            summary = "List what the units of the mandate owe, and what they sent in the last three months",
            description = "What is owed comes first, by its day.")
    Items<GivenReturn.Owed> own(Visit visit, @ParameterObject Paging paging) {
        var own = rounds.own(visit.scope(), visit.today().minusDays(SENT_DAYS)).stream()
                .map(each -> GivenReturn.Owed.of(each, visit.today()))
                .toList();
        return Items.of(own, paging, each -> each.round() + "/" + each.unit(), Function.identity());
    }

    @GetMapping("/rounds/{id}/returns")
    @Operation(
            summary = "List the units of a round with where each stands, by name",
            description =
                    "stage is one of NOT_BEGUN, BEGUN, SENT, SENT_BACK, ACCEPTED. owing keeps those that still owe; questions"
                            + " keeps returns with questions, or with false those without.")
    Items<GivenReturn.Owed> units(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean owing,
            @RequestParam(required = false) @Nullable Boolean questions,
            @ParameterObject Paging paging) {
        var wanted = stage.isEmpty() ? null : Texts.option(Round.Stage.class, stage);
        if (wanted == null && !stage.isEmpty()) {
            throw new Refused("stage", "directive.filter-value", Map.of("value", stage));
        }
        var opened = rounds.get(visit.scope(), id);
        return Items.of(
                rounds.units(
                        visit.scope(),
                        opened,
                        new RoundList.Filter(wanted, owing, questions),
                        paging.size(),
                        paging.after()),
                each -> GivenReturn.Owed.of(each, visit.today()));
    }

    @GetMapping("/rounds/{id}/units/{unit}")
    @Operation(
            summary = "One return: its lines with what stands beside them, and every step",
            description = "What is typed and not sent is not given out.")
    GivenReturn.Filled filled(Visit visit, @PathVariable UUID id, @PathVariable UUID unit) {
        var sheet = sheets.of(visit.scope(), id, unit);
        var returned = returns.of(visit.scope(), sheet.owing());
        return new GivenReturn.Filled(
                GivenReturn.Owed.of(sheet.owing(), visit.today()),
                sheet.lines().stream()
                        .map(each -> GivenReturn.Line.of(each, returned))
                        .toList(),
                sheet.later().stream().map(each -> each.line().id()).toList(),
                returned == null ? List.of() : returned.steps(),
                receiving.permits(visit.scope(), sheet.owing()));
    }

    @PostMapping("/rounds/{id}/units/{unit}")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Send a return",
            description =
                    "All or nothing. Lines whose figure stands already may be left out. A question that waits for its reply is"
                            + " a problem at /cells/n/reply; sent again with the reply, it goes up with the figure.")
    GivenReturn.Receipt send(
            Scope scope, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Answers sent) {
        returns.requireAnswering(scope, id, unit);
        var done = SentReturn.pointing(sent, () -> returns.send(scope, id, unit, sent.given()));
        return new GivenReturn.Receipt(done.id(), done.receipt(), done.at());
    }

    @PostMapping("/rounds/{id}/units/{unit}/accept")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Accept a return as complete",
            description = "For the office that asked; nobody accepts what the own hand sent.")
    GivenReturn.Owed accept(
            Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Accepting sent) {
        SentReturn.pointing(() -> receiving.accept(
                visit.scope(),
                new AcceptReturn(
                        Ids.next(), returned(visit.scope(), id, unit), sent.on() == null ? visit.today() : sent.on())));
        return owed(visit, id, unit);
    }

    @PostMapping("/rounds/{id}/units/{unit}/back")
    @Needs(Ability.DIRECT)
    @Operation(summary = "Send a return back to its unit, with the reason")
    GivenReturn.Owed back(
            Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Back sent) {
        SentReturn.pointing(() -> receiving.sendBack(
                visit.scope(),
                new SendBackReturn(
                        Ids.next(),
                        returned(visit.scope(), id, unit),
                        sent.reason() == null ? "" : sent.reason(),
                        visit.today())));
        return owed(visit, id, unit);
    }

    @PostMapping("/rounds/{id}/units/{unit}/permit")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Permit a unit to send its return after the round has closed",
            description = "Until a day, with the reason. For the office that asked.")
    GivenReturn.Owed permit(
            Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Permitting sent) {
        regimes.directed(visit.scope(), rounds.get(visit.scope(), id).regime().id());
        SentReturn.pointing(() -> receiving.permit(
                visit.scope(),
                new PermitLateReturn(
                        Ids.next(),
                        id,
                        unit,
                        SentReturn.required(sent.until(), "until"),
                        sent.reason() == null ? "" : sent.reason(),
                        visit.today())));
        return owed(visit, id, unit);
    }

    private GivenReturn.Owed owed(Visit visit, UUID id, UUID unit) {
        return GivenReturn.Owed.of(rounds.owing(visit.scope(), rounds.get(visit.scope(), id), unit), visit.today());
    }

    /** The return of a unit, for whoever may receive it. */
    private UUID returned(Scope scope, UUID id, UUID unit) {
        regimes.directed(scope, rounds.get(scope, id).regime().id());
        var found = rounds.owing(scope, rounds.get(scope, id), unit).returned();
        if (found == null) {
            throw new Absent("return", unit);
        }
        return found;
    }
}
