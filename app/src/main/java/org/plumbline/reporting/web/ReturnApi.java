package org.plumbline.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.At;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returned;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Round;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.Station;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.WithdrawReturn;
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
    private static final int MOST_WAITING = 1_000;

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

    /**
     * What a unit owes in a round.
     *
     * @param questions how many figures were asked about when it was sent
     * @param late whether it came after its day, or has not come although that has passed
     * @param permitted the last day on which it is taken although the round is closed
     * @param waits the station at which it waits to be approved
     */
    record Owed(
            UUID round,
            UUID regime,
            Wording name,
            Period period,
            LocalDate due,
            UUID unit,
            Wording unitName,
            Round.Stage stage,
            int lines,
            int questions,
            @Nullable LocalDate firstSent,
            @Nullable LocalDate lastSent,
            boolean late,
            @Nullable String reason,
            @Nullable LocalDate permitted,
            @Nullable UUID returned,
            @Nullable At waits) {

        static Owed of(RoundList.Owing owing, LocalDate today) {
            var round = owing.round();
            return new Owed(
                    round.id(),
                    owing.regime().id(),
                    owing.regime().version(round.version()).text().name(),
                    round.period(),
                    round.due(),
                    owing.unit(),
                    owing.unitName(),
                    owing.stage(),
                    round.lines(),
                    owing.questions(),
                    owing.firstSent(),
                    owing.sent(),
                    owing.isLate(today),
                    owing.reason(),
                    owing.permitted(),
                    owing.returned(),
                    owing.at());
        }
    }

    /** What is to be filled in, or was sent, with every step and the stations of its way; {@code later} are lines that are not due in this round. */
    record Filled(
            Owed owed,
            List<Line> lines,
            List<UUID> later,
            List<Returned.Step> steps,
            List<Station> way,
            List<Returned.Permit> permits) {}

    /**
     * A line of a return.
     *
     * @param standing what the unit states of the period by now, {@code last} of an earlier one, {@code yearBefore} of a year before
     * @param figure on which the last sending rests, with the question and the answer that went with it
     */
    record Line(
            UUID line,
            @Nullable String no,
            UUID indicator,
            String code,
            Wording name,
            Period period,
            @Nullable Said standing,
            @Nullable Said last,
            @Nullable Said yearBefore,
            @Nullable UUID figure,
            @Nullable String question,
            Map<String, String> questionValues,
            @Nullable String reply) {

        static Line of(Sheet.Line line, @Nullable Returned returned) {
            var filed = returned == null ? null : returned.filed().get(line.id());
            var question = filed == null ? null : filed.question();
            return new Line(
                    line.id(),
                    line.line().no(),
                    line.line().indicator(),
                    line.code(),
                    line.text().name(),
                    line.period(),
                    Said.of(line, line.standing()),
                    Said.of(line, line.last()),
                    Said.of(line, line.yearBefore()),
                    filed == null ? null : filed.figure(),
                    question == null ? null : question.kind(),
                    question == null ? Map.of() : question.values(),
                    filed == null ? null : filed.answer());
        }
    }

    /**
     * A figure beside a line.
     *
     * @param amount what it comes to in its unit of measure, where it is a number
     */
    record Said(
            UUID figure,
            Period period,
            State state,
            Maturity maturity,
            @Nullable BigDecimal amount,
            @Nullable Figure value,
            ProofLevel proof) {

        static @Nullable Said of(Sheet.Line line, @Nullable Observed observed) {
            return observed == null
                    ? null
                    : new Said(
                            observed.id(),
                            observed.period(),
                            observed.state(),
                            observed.maturity(),
                            line.amount(observed),
                            observed.figure(),
                            observed.proof());
        }
    }

    /** What came of a sending; without a receipt it was handed in for approval inside the unit. */
    record Receipt(UUID id, @Nullable String receipt, Instant at) {}

    @GetMapping("/returns")
    @Operation(
            summary = "List what the units of the mandate owe, and what they sent in the last three months",
            description = "What is owed comes first, by its day.")
    Items<Owed> own(Visit visit, @ParameterObject Paging paging) {
        var own = rounds.own(visit.scope(), visit.today().minusDays(SENT_DAYS)).stream()
                .map(each -> Owed.of(each, visit.today()))
                .toList();
        return Items.of(own, paging, each -> each.round() + "/" + each.unit(), Function.identity());
    }

    @GetMapping("/rounds/{id}/returns")
    @Operation(
            summary = "List the units of a round with where each stands, by name",
            description =
                    "stage is one of NOT_BEGUN, BEGUN, INSIDE, SENT, SENT_BACK, ACCEPTED. owing keeps those that still owe; questions"
                            + " keeps returns with questions, or with false those without.")
    Items<Owed> units(
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
                each -> Owed.of(each, visit.today()));
    }

    @GetMapping("/rounds/{id}/units/{unit}")
    @Operation(
            summary = "One return: its lines with what stands beside them, and every step",
            description = "What is typed and not sent is not given out.")
    Filled filled(Visit visit, @PathVariable UUID id, @PathVariable UUID unit) {
        var sheet = sheets.of(visit.scope(), id, unit);
        var returned = returns.of(visit.scope(), sheet.owing());
        return new Filled(
                Owed.of(sheet.owing(), visit.today()),
                sheet.lines().stream().map(each -> Line.of(each, returned)).toList(),
                sheet.later().stream().map(each -> each.line().id()).toList(),
                returned == null ? List.of() : returned.steps(),
                returned == null ? List.of() : returned.way(),
                receiving.permits(visit.scope(), sheet.owing()));
    }

    @PostMapping("/rounds/{id}/units/{unit}")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Send a return",
            description =
                    "All or nothing. Lines whose figure stands already may be left out. A question that waits for its reply is"
                            + " a problem at /cells/n/reply; sent again with the reply, it goes up with the figure.")
    Receipt send(Scope scope, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Answers sent) {
        returns.requireAnswering(scope, id, unit);
        var done = SentReturn.pointing(sent, () -> returns.send(scope, id, unit, sent.given()));
        return new Receipt(done.id(), done.receipt(), done.at());
    }

    @GetMapping("/returns/waiting")
    @Operation(
            summary = "List the returns that wait for the approval of the mandate's post or of the units it directs",
            description =
                    "What waits longest comes first. questions keeps returns with questions, or with false those without.")
    Items<Owed> waiting(
            Visit visit, @RequestParam(required = false) @Nullable Boolean questions, @ParameterObject Paging paging) {
        var waiting = rounds.waiting(visit.scope(), questions, MOST_WAITING).stream()
                .map(each -> Owed.of(each, visit.today()))
                .toList();
        return Items.of(waiting, paging, each -> each.round() + "/" + each.unit(), Function.identity());
    }

    @PostMapping("/rounds/{id}/units/{unit}/accept")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Approve a return where it waits",
            description =
                    "It goes on to its next station; from the last one inside its unit it is sent, at the last one of the office that"
                            + " asked it is accepted as complete. Nobody approves what the own hand handed in or sent. With the"
                            + " station that was read, a request that is repeated never passes two of them.")
    Owed accept(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Accepting sent) {
        SentReturn.pointing(() -> receiving.approve(
                visit.scope(),
                new ApproveReturn(
                        Ids.next(),
                        returned(visit.scope(), id, unit),
                        sent.station(),
                        sent.on() == null ? visit.today() : sent.on())));
        return owed(visit, id, unit);
    }

    @PostMapping("/rounds/{id}/units/{unit}/withdraw")
    @Needs(Ability.ANSWER)
    @Operation(summary = "Take back a return that was handed in for approval inside its unit")
    Owed withdraw(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Dated sent) {
        returns.requireAnswering(visit.scope(), id, unit);
        SentReturn.pointing(() -> returns.withdraw(
                visit.scope(),
                new WithdrawReturn(Ids.next(), returned(visit.scope(), id, unit), sent.or(visit.today()))));
        return owed(visit, id, unit);
    }

    @PostMapping("/rounds/{id}/units/{unit}/back")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Send a return back to its unit, with the reason",
            description = "For whoever decides where it waits, and for the office that asked what it accepted.")
    Owed back(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Back sent) {
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
    Owed permit(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Permitting sent) {
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

    @PostMapping("/rounds/{id}/units/{unit}/answerer")
    @Needs(Ability.DIRECT)
    @Operation(
            summary = "Name who answers for what a unit owes that has ended",
            description =
                    "For the office that asked, where several units follow it; where one does, that one answers by itself.")
    Owed name(Visit visit, @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentReturn.Answering sent) {
        regimes.directed(visit.scope(), rounds.get(visit.scope(), id).regime().id());
        SentReturn.pointing(() -> receiving.name(
                visit.scope(),
                new NameAnswerer(
                        Ids.next(), id, unit, SentReturn.required(sent.answerer(), "answerer"), visit.today())));
        return owed(visit, id, unit);
    }

    private Owed owed(Visit visit, UUID id, UUID unit) {
        return Owed.of(rounds.owing(visit.scope(), rounds.get(visit.scope(), id), unit), visit.today());
    }

    private UUID returned(Scope scope, UUID id, UUID unit) {
        var found = rounds.owing(scope, rounds.get(scope, id), unit).returned();
        if (found == null) {
            throw new Absent("return", unit);
        }
        return found;
    }
}
