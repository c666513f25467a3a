package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A return from the first typed cell until it is accepted. Today is 15 March 2025. */
@DatabaseTest
class ReturnTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Measured measured;

    @Autowired
    private FigureWork work;

    @Autowired
    private RoundList list;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Sheets sheets;

    private Reported.Case made;
    private Round round;
    private Scope district;

    @BeforeEach
    void aRound() {
        made = reported.opened();
        round = reported.round(made, "2024-Q4");
        district = made.set().district();
    }

    private Sheet sheet() {
        return sheets.of(district, round.id(), made.unit("n1"));
    }

    private RoundList.Owing owing() {
        return list.owing(made.set().office(), list.get(made.set().office(), round.id()), made.unit("n1"));
    }

    private Returns.Sent send(Returns.Given... given) {
        return returns.send(district, round.id(), made.unit("n1"), List.of(given));
    }

    private List<String> refused(Returns.Given... given) {
        return Reported.refusals(catchThrowableOfType(Refused.class, () -> send(given)));
    }

    @Test
    void keepsWhatIsTypedAndForgetsWhatIsEmptied() {
        returns.keep(district, round.id(), made.unit("n1"), Reported.typed(made.roads(), "twelve"));
        assertThat(sheet().lines().getFirst().typed()).containsEntry("value", "twelve");
        assertThat(owing().stage()).isEqualTo(Stage.BEGUN);
        returns.keep(district, round.id(), made.unit("n1"), Reported.typed(made.roads(), ""));
        assertThat(owing().stage()).isEqualTo(Stage.NOT_BEGUN);
        assertThatThrownBy(() -> returns.keep(
                        made.set().reader(), round.id(), made.unit("n1"), Reported.typed(made.roads(), "1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> returns.keep(
                        made.set().other(), round.id(), made.unit("n1"), Reported.typed(made.roads(), "1")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void isSentWithItsFiguresAndAReceipt() {
        returns.keep(district, round.id(), made.unit("n1"), Reported.typed(made.roads(), "12"));
        var sent = send(
                Reported.given(made.roads(), Reported.km("12")), Reported.given(made.poor(), Measured.parts(40, 1000)));
        assertThat(sent.receipt()).matches("([A-Z0-9]+-)?[2-9A-Z]{7}");
        assertThat(owing().stage()).isEqualTo(Stage.SENT);
        var lines = sheet().lines();
        assertThat(lines).allMatch(each -> each.typed().isEmpty());
        assertThat(lines.get(0).amount(lines.get(0).standing())).isEqualByComparingTo("12");
        assertThat(lines.get(1).amount(lines.get(1).standing())).isEqualByComparingTo("4");
        assertThat(lines.get(1).period().code()).isEqualTo("2024");
        var returned = Objects.requireNonNull(returns.of(made.set().office(), owing()));
        assertThat(returned.sending().receipt()).isEqualTo(sent.receipt());
        assertThat(returned.filed())
                .hasSize(2)
                .allSatisfy((line, filed) -> assertThat(filed.fresh()).isTrue());
        assertThat(refused()).containsExactly("return reporting.already-sent");
    }

    @Test
    void isNotSentWithoutAnAnswerToEachLine() {
        assertThat(refused(Reported.given(made.roads(), Reported.km("12"))))
                .containsExactly(Returns.at(made.poor().id(), "value") + " reporting.cell-missing");
        assertThat(sheet().lines()).allMatch(each -> each.standing() == null);
    }

    @Test
    void saysAtTheCellWhatADefinitionRefuses() {
        assertThat(refused(
                        Reported.given(made.roads(), Reported.km("12")),
                        Reported.given(made.poor(), Measured.parts(1001, 1000))))
                .containsExactly(Returns.at(made.poor().id(), "numerator") + " indicator.numerator-above");
        assertThat(sheet().lines()).allMatch(each -> each.standing() == null);
    }

    @Test
    void takesAFigureThatStandsOnceForAll() {
        var before =
                measured.entered(district, made.roads().indicator(), made.unit("n1"), "2024-Q4", Measured.number("12"));
        send(Reported.given(made.poor(), Measured.parts(40, 1000)));
        var returned = Objects.requireNonNull(returns.of(district, owing()));
        var filed = Objects.requireNonNull(returned.filed().get(made.roads().id()));
        assertThat(filed.figure()).isEqualTo(before);
        assertThat(filed.fresh()).isFalse();
    }

    @Test
    void correctsAFigureThatStandsWithAReasonOnly() {
        measured.entered(district, made.roads().indicator(), made.unit("n1"), "2024-Q4", Measured.number("12"));
        var poor = Reported.given(made.poor(), Measured.parts(40, 1000));
        assertThat(refused(Reported.given(made.roads(), Reported.km("13")), poor))
                .containsExactly(Returns.at(made.roads().id(), "reason") + " indicator.reason-missing");
        send(Reported.given(made.roads(), Reported.km("13"), "Measured anew", null), poor);
        assertThat(sheet().lines().getFirst().standing())
                .satisfies(each ->
                        assertThat(sheet().lines().getFirst().amount(each)).isEqualByComparingTo("13"));
    }

    @Test
    void asksAboutAFigureTypedTenTimesTooLargeAndTakesTheAnswerUp() {
        for (var quarter : new String[] {"2024-Q1", "2024-Q2", "2024-Q3"}) {
            measured.entered(district, made.roads().indicator(), made.unit("n1"), quarter, Measured.number("12"));
        }
        var poor = Reported.given(made.poor(), Measured.parts(40, 1000));
        assertThat(refused(Reported.given(made.roads(), Reported.km("125")), poor))
                .containsExactly(Returns.at(made.roads().id(), "reply") + " reporting.question.tenfold");
        assertThat(sheet().lines().getFirst().standing()).isNull();
        assertThat(sheet().lines().getFirst().yearToDate()).isEqualByComparingTo("36");
        send(Reported.given(made.roads(), Reported.km("125"), null, "The new road was opened"), poor);
        var filed = Objects.requireNonNull(
                Objects.requireNonNull(returns.of(made.set().office(), owing()))
                        .filed()
                        .get(made.roads().id()));
        assertThat(filed.answer()).isEqualTo("The new road was opened");
        assertThat(Objects.requireNonNull(filed.question()).values())
                .containsEntry("last", "12")
                .containsEntry("value", "125");
        assertThat(owing().questions()).isEqualTo(1);
    }

    @Test
    void anEstimateMadeFinalIsNoQuestionOfWrongdoing() {
        var line = made.roads();
        returns.send(
                district,
                reported.round(made, "2025-Q1").id(),
                made.unit("n1"),
                List.of(new Returns.Given(
                        line.id(), State.VALUE, Maturity.ESTIMATE, Reported.km("9"), null, null, null, null, null)));
        var sheet = sheets.of(district, reported.round(made, "2025-Q1").id(), made.unit("n1"));
        assertThat(sheet.lines().getFirst().isEstimated()).isTrue();
    }

    @Test
    void settlesTheEstimateOfThePeriodBefore() {
        var quarter = Period.of("2024-Q3");
        var estimate = Ids.next();
        work.enter(
                district,
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(
                                        estimate,
                                        made.roads().indicator(),
                                        made.unit("n1"),
                                        "2024-Q3",
                                        Measured.number("11"))
                                .maturity(Maturity.ESTIMATE)
                                .stated())));
        assertThat(Objects.requireNonNull(sheet().lines().getFirst().unsettled())
                        .id())
                .isEqualTo(estimate);
        var poor = Reported.given(made.poor(), Measured.parts(40, 1000));
        assertThat(refused(settling("-1000000000000000000000000000000"), poor))
                .containsExactly(Returns.at(made.roads().id(), "settledValue") + " indicator.number-long");
        send(settling("11.4"), poor);
        var last = Objects.requireNonNull(sheet().lines().getFirst().last());
        assertThat(last.period()).isEqualTo(quarter);
        assertThat(last.maturity()).isEqualTo(Maturity.FINAL);
        assertThat(sheet().lines().getFirst().amount(last)).isEqualByComparingTo("11.4");
        assertThat(sheet().lines().getFirst().unsettled()).isNull();
    }

    private Returns.Given settling(String value) {
        var given = Reported.given(made.roads(), Reported.km("12"));
        return new Returns.Given(
                given.line(),
                given.state(),
                given.maturity(),
                given.figure(),
                null,
                null,
                null,
                null,
                new Returns.Settled(Reported.km(value), "Counted at last"));
    }

    @Test
    void isSentBackWithAReasonAndSentAgain() {
        var sent = send(
                Reported.given(made.roads(), Reported.km("12")), Reported.given(made.poor(), Measured.parts(40, 1000)));
        var office = made.set().office();
        var blank = catchThrowableOfType(
                Refused.class,
                () -> receiving.sendBack(office, new SendBackReturn(Ids.next(), sent.id(), " ", Measured.TODAY)));
        assertThat(Reported.refusals(blank)).containsExactly("reason reporting.reason-missing");
        receiving.sendBack(office, new SendBackReturn(Ids.next(), sent.id(), "Which households?", Measured.TODAY));
        assertThat(owing().stage()).isEqualTo(Stage.SENT_BACK);
        assertThat(owing().reason()).isEqualTo("Which households?");
        send(Reported.given(made.poor(), Measured.parts(41, 1000), "One was forgotten", null));
        assertThat(Objects.requireNonNull(returns.of(office, owing())).steps())
                .extracting(Returned.Step::kind)
                .containsExactly(Stage.SENT, Stage.SENT_BACK, Stage.SENT);
        receiving.accept(office, new AcceptReturn(Ids.next(), sent.id(), Measured.TODAY));
        assertThat(owing().stage()).isEqualTo(Stage.ACCEPTED);
        var again = catchThrowableOfType(
                Refused.class, () -> receiving.accept(office, new AcceptReturn(Ids.next(), sent.id(), Measured.TODAY)));
        assertThat(Reported.refusals(again)).containsExactly("return reporting.not-waiting");
    }

    @Test
    void isNotAcceptedByTheHandThatSentIt() {
        var office = made.set().office();
        var sent = returns.send(
                office,
                round.id(),
                made.unit("n1"),
                List.of(
                        Reported.given(made.roads(), Reported.km("12")),
                        Reported.given(made.poor(), Measured.parts(40, 1000))));
        var own = catchThrowableOfType(
                Refused.class, () -> receiving.accept(office, new AcceptReturn(Ids.next(), sent.id(), Measured.TODAY)));
        assertThat(Reported.refusals(own)).containsExactly("return reporting.own-return");
        assertThatThrownBy(() -> receiving.accept(district, new AcceptReturn(Ids.next(), sent.id(), Measured.TODAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRequestSentAgainIsAnsweredWithWhatItDid() {
        var given = new Returns.Given[] {
            Reported.given(made.roads(), Reported.km("12")), Reported.given(made.poor(), Measured.parts(40, 1000))
        };
        var key = IdempotencyKey.sent("return-" + Ids.next(), "a digest");
        var first = IdempotencyKey.during(key, () -> send(given));
        assertThat(IdempotencyKey.during(key, () -> send(given))).isEqualTo(first);
        assertThat(Objects.requireNonNull(returns.of(district, owing())).steps())
                .hasSize(1);
        receiving.sendBack(
                made.set().office(), new SendBackReturn(Ids.next(), first.id(), "Which households?", Measured.TODAY));
        assertThat(IdempotencyKey.during(key, () -> send(given))).isEqualTo(first);
        assertThat(owing().stage()).isEqualTo(Stage.SENT_BACK);
    }
}
