package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.UnitKind;
import org.plumbline.procedure.Shift;
import org.plumbline.procedure.WorkingCalendar;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EndRegime;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an office asks, and what units owe by it. Today is 15 March 2025. */
@DatabaseTest
class RegimeTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Measured measured;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundList list;

    private Reported.Case made;

    @BeforeEach
    void aRegime() {
        made = reported.fresh();
    }

    @Test
    void isReadAsItWasLaidDown() {
        var regime = regimes.get(made.set().district(), made.regime());
        assertThat(regime.code()).isEqualTo("QR");
        assertThat(regime.versions()).hasSize(1);
        assertThat(regime.newest().text()).isEqualTo(made.text());
        assertThat(regime.owner().id()).isEqualTo(made.unit("north"));
    }

    @Test
    void opensWhatHasFallenDueAndNothingBeforeItsFirstDay() {
        assertThat(rounds.openDue(made.set().office(), made.regime())).isEqualTo(3);
        assertThat(rounds.openDue(made.set().office(), made.regime())).isZero();
        assertThat(reported.rounds(made))
                .extracting(each -> each.period().code(), Round::due, Round::lines)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2025-Q1", LocalDate.of(2025, 3, 20), 1),
                        org.assertj.core.groups.Tuple.tuple("2024-Q4", LocalDate.of(2024, 12, 20), 2),
                        org.assertj.core.groups.Tuple.tuple("2024-Q3", LocalDate.of(2024, 9, 20), 1));
    }

    @Test
    void asksEachDistrictAndTellsEachItsOwn() {
        rounds.openDue(made.set().office(), made.regime());
        var progress = list.of(made.set().office(), regimes.get(made.set().office(), made.regime()), 9);
        assertThat(progress.getFirst().units()).isEqualTo(Map.of(Stage.NOT_BEGUN, 2));
        var own = list.own(made.set().district(), Measured.TODAY);
        assertThat(own).extracting(RoundList.Owing::unit).containsOnly(made.unit("n1"));
        assertThat(own)
                .extracting(each -> each.round().period().code())
                .containsExactly("2024-Q3", "2024-Q4", "2025-Q1");
        assertThat(own).extracting(each -> each.isLate(Measured.TODAY)).containsExactly(true, true, false);
        assertThat(list.of(made.set().other(), regimes.get(made.set().other(), made.regime()), 9)
                        .getFirst()
                        .all())
                .isEqualTo(1);
    }

    @Test
    void isRevisedForPeriodsToComeAndOpenRoundsStay() {
        rounds.openDue(made.set().office(), made.regime());
        var only = Reported.text(List.of(Asked.unit(made.unit("n2"))), List.of(made.roads()));
        regimes.revise(
                made.set().office(),
                new ReviseRegime(
                        Ids.next(),
                        made.regime(),
                        1,
                        only,
                        LocalDate.of(2025, 4, 1),
                        "Less to report",
                        Measured.TODAY));
        var regime = regimes.get(made.set().office(), made.regime());
        assertThat(regime.of(Period.of("2025-Q1"))).isEqualTo(regime.versions().getFirst());
        assertThat(regime.of(Period.of("2025-Q2"))).isEqualTo(regime.newest());
        assertThat(list.get(made.set().office(), reported.round(made, "2025-Q1").id())
                        .version()
                        .text())
                .isEqualTo(made.text());
        assertThatThrownBy(() -> regimes.revise(
                        made.set().office(),
                        new ReviseRegime(
                                Ids.next(), made.regime(), 1, only, LocalDate.of(2025, 7, 1), "Again", Measured.TODAY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void opensWhatWasPassedOverWhenALaterRoundWasOpenedByHand() {
        rounds.open(
                made.set().office(), new OpenRound(Ids.next(), made.regime(), Period.of("2025-Q1"), Measured.TODAY));
        assertThat(rounds.openDue(made.set().office(), made.regime())).isEqualTo(2);
        assertThat(reported.rounds(made))
                .extracting(each -> each.period().code())
                .containsExactly("2025-Q1", "2024-Q4", "2024-Q3");
    }

    @Test
    void opensEachPeriodOfAVersionAlsoWhenALaterOneAsksMoreOften() {
        var monthly = new RegimeText(
                made.text().name(),
                null,
                Frequency.MONTH,
                made.text().due(),
                25,
                null,
                false,
                made.text().asked(),
                List.of(Reported.line("1", counted(), Frequency.MONTH)));
        regimes.revise(
                made.set().office(),
                new ReviseRegime(
                        Ids.next(), made.regime(), 1, monthly, LocalDate.of(2025, 1, 1), "Each month", Measured.TODAY));
        rounds.openDue(made.set().office(), made.regime());
        assertThat(reported.rounds(made))
                .extracting(each -> each.period().code())
                .containsExactly("2025-03", "2025-02", "2025-01", "2024-Q4", "2024-Q3");
    }

    private UUID counted() {
        return measured.defined(
                made.set(),
                "MONTHLY",
                Measured.text(Shape.NUMBER, "number", Kept.FLOW, PlaceRule.SUM, TimeRule.SUM, Frequency.MONTH));
    }

    @Test
    void meansThePlaceWhereItsBodyIsNamed() {
        made.set().country().body("north-committee", UnitKind.COMMITTEE, "north");
        var text = Reported.text(List.of(Asked.tier((short) 3, made.unit("north-committee"))), List.of(made.roads()));
        var id = Ids.next();
        regimes.define(
                made.set().office(),
                new DefineRegime(id, made.unit("north"), "BY-BODY", text, Reported.FROM, Measured.TODAY));
        assertThat(rounds.askedToday(made.set().office(), regimes.get(made.set().office(), id)))
                .isEqualTo(2);
    }

    @Test
    void endsAndOpensNoLaterRound() {
        regimes.end(
                made.set().office(),
                new EndRegime(Ids.next(), made.regime(), 1, LocalDate.of(2024, 12, 31), "Replaced", Measured.TODAY));
        assertThat(rounds.openDue(made.set().office(), made.regime())).isEqualTo(2);
        var later = catchThrowableOfType(
                Refused.class,
                () -> rounds.open(
                        made.set().office(),
                        new OpenRound(Ids.next(), made.regime(), Period.of("2025-Q1"), Measured.TODAY)));
        assertThat(Reported.refusals(later)).containsExactly("period reporting.period-not-asked");
    }

    @Test
    void saysEverythingThatIsWrongAtItsPlace() {
        var text = Reported.text(
                List.of(Asked.unit(Ids.next()), Asked.set(Ids.next()), Asked.tier((short) 99, made.unit("north"))),
                List.of(
                        Reported.line("1", Ids.next(), Frequency.QUARTER),
                        made.roads(),
                        Reported.line("3", made.roads().indicator(), Frequency.QUARTER),
                        Reported.line("4", made.poor().indicator(), Frequency.MONTH)));
        var refused = catchThrowableOfType(
                Refused.class,
                () -> regimes.define(
                        made.set().office(),
                        new DefineRegime(
                                Ids.next(),
                                made.unit("north"),
                                " q r",
                                text,
                                Reported.FROM,
                                Measured.TODAY.plusDays(1))));
        assertThat(Reported.refusals(refused))
                .containsExactlyInAnyOrder(
                        "code reporting.code-taken",
                        "asked[0].unit reporting.unit-unknown",
                        "asked[1].set reporting.set-unknown",
                        "asked[2].tier reporting.tier-unknown",
                        "lines[0].indicator reporting.indicator-unknown",
                        "lines[2].indicator reporting.indicator-twice",
                        "lines[3].frequency reporting.frequency-shorter",
                        "on reporting.day-to-come");
    }

    @Test
    void isLaidDownByWhoDirectsThereAlone() {
        assertThatThrownBy(() -> regimes.define(
                        made.set().reader(),
                        new DefineRegime(
                                Ids.next(), made.unit("north"), "X", made.text(), Reported.FROM, Measured.TODAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesRoundsThatCannotBe() {
        rounds.openDue(made.set().office(), made.regime());
        for (var each : Map.of(
                        "2025-Q1", "period reporting.round-there",
                        "2025-03", "period reporting.period-not-asked",
                        "2024-Q1", "period reporting.period-not-asked",
                        "2025-Q2", "period reporting.period-to-come")
                .entrySet()) {
            var refused = catchThrowableOfType(
                    Refused.class,
                    () -> rounds.open(
                            made.set().office(),
                            new OpenRound(Ids.next(), made.regime(), Period.of(each.getKey()), Measured.TODAY)));
            assertThat(Reported.refusals(refused)).as(each.getKey()).containsExactly(each.getValue());
        }
    }

    @Test
    void reckonsDueDaysByEachRule() {
        var week = WorkingCalendar.FIVE_DAYS;
        var quarter = Period.of("2025-Q1");
        assertThat(new DueRule(DueKind.DAY_OF_MONTH, 31, 1, Shift.NONE).due(quarter, week))
                .isEqualTo(LocalDate.of(2025, 4, 30));
        assertThat(new DueRule(DueKind.DAY_OF_MONTH, 5, 1, Shift.PREVIOUS).due(quarter, week))
                .isEqualTo(LocalDate.of(2025, 4, 4));
        assertThat(new DueRule(DueKind.CALENDAR_DAYS, 5, 0, Shift.NEXT).due(quarter, week))
                .isEqualTo(LocalDate.of(2025, 4, 7));
        assertThat(new DueRule(DueKind.WORKING_DAYS, 5, 0, Shift.NONE).due(quarter, week))
                .isEqualTo(LocalDate.of(2025, 4, 7));
    }
}
