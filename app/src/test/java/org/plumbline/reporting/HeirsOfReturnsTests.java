package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Rehearsal;
import org.plumbline.organisation.Reorganisations;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What units owe that have ended, and who answers for it. Today is 15 March 2025. */
@DatabaseTest
class HeirsOfReturnsTests {

    private static final LocalDate ON = LocalDate.of(2025, 3, 10);

    @Autowired
    private Reported reported;

    @Autowired
    private RoundList list;

    @Autowired
    private Returns returns;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Units units;

    @Autowired
    private Reorganisations reorganisations;

    private Reported.Case made;
    private Round round;

    @BeforeEach
    void aRound() {
        made = reported.opened();
        round = reported.round(made, "2024-Q4");
    }

    private RoundList.Owing owing(Scope scope) {
        return list.owing(scope, list.get(scope, round.id()), made.unit("n1"));
    }

    @Test
    void theOneThatFollowsAnswersAndFindsWhatWasTyped() {
        returns.keep(made.set().district(), round.id(), made.unit("n1"), Reported.typed(made.roads(), "12"));
        made.set().country().merge("joined", "north", ON, "n1", "n2");
        var joined = made.set().country().office("joined");
        assertThat(owing(joined).ended()).isEqualTo(ON);
        assertThat(owing(joined).answering()).isEqualTo(made.set().country().node("joined"));
        assertThat(sheets.of(joined, round.id(), made.unit("n1"))
                        .lines()
                        .getFirst()
                        .typed())
                .containsEntry("value", "12");
        assertThat(list.own(joined, Measured.TODAY.minusDays(90)))
                .extracting(RoundList.Owing::unit)
                .contains(made.unit("n1"), made.unit("n2"));
        assertThat(returns.mayFill(made.set().district(), owing(made.set().office())))
                .as("the office of the unit that ended")
                .isFalse();
        returns.send(
                joined,
                round.id(),
                made.unit("n1"),
                List.of(
                        Reported.given(made.roads(), Reported.km("12")),
                        Reported.given(made.poor(), Measured.parts(40, 1000))));
        assertThat(owing(joined).stage()).isEqualTo(Stage.SENT);
        assertThat(sheets.of(joined, round.id(), made.unit("n1")).lines())
                .as("the figures are those of the unit that reported them")
                .allMatch(each -> each.standing() != null);
    }

    @Test
    void whereSeveralFollowTheOfficeNamesWhoAnswers() {
        var one = Ids.next();
        var other = Ids.next();
        var deed = split(one, other);
        assertThat(reorganisations.rehearse(Scope.programme(), deed).held())
                .contains(new Rehearsal.Held("returns", 0, 2));
        units.reorganise(Scope.programme(), deed);
        var office = made.set().office();
        assertThat(owing(office).answering()).isEqualTo(made.set().country().node("n1"));
        assertThat(receiving.followers(office, owing(office))).hasSize(2);
        assertThat(refusals(new NameAnswerer(Ids.next(), round.id(), made.unit("n1"), made.unit("n2"), Measured.TODAY)))
                .containsExactly("answerer reporting.answerer-elsewhere");
        assertThat(refusals(new NameAnswerer(Ids.next(), round.id(), made.unit("n2"), one, Measured.TODAY)))
                .containsExactly("unit reporting.unit-goes-on");
        assertThatThrownBy(() -> receiving.name(
                        made.set().other(),
                        new NameAnswerer(Ids.next(), round.id(), made.unit("n1"), one, Measured.TODAY)))
                .isInstanceOf(NotAllowed.class);
        receiving.name(office, new NameAnswerer(Ids.next(), round.id(), made.unit("n1"), one, Measured.TODAY));
        assertThat(owing(office).answering())
                .isEqualTo(units.get(Scope.programme(), one).node());
    }

    @Test
    void whoeverSignsSeesWhatPassesOn() {
        var joined = Ids.next();
        var deed = new Reorganise(
                Ids.next(),
                "Resolution 2",
                null,
                ON,
                List.of(
                        new Reorganise.Found(List.of(FoundUnit.place(
                                joined, null, (short) 3, made.unit("north"), Measured.words("Joined"), ON))),
                        new Reorganise.Merge(List.of(made.unit("n1"), made.unit("n2")), joined)));
        assertThat(reorganisations.rehearse(Scope.programme(), deed).held())
                .as("two rounds are open for each of two districts")
                .contains(new Rehearsal.Held("returns", 4, 0));
    }

    private List<String> refusals(NameAnswerer deed) {
        return Reported.refusals(catchThrowableOfType(
                Refused.class, () -> receiving.name(made.set().office(), deed)));
    }

    private Reorganise split(UUID one, UUID other) {
        return new Reorganise(
                Ids.next(),
                "Resolution 3",
                null,
                ON,
                List.of(
                        new Reorganise.Found(List.of(
                                FoundUnit.place(one, null, (short) 3, made.unit("north"), Measured.words("One"), ON),
                                FoundUnit.place(
                                        other, null, (short) 3, made.unit("north"), Measured.words("Other"), ON))),
                        new Reorganise.Split(
                                made.unit("n1"),
                                List.of(
                                        new Reorganise.Share(one, "area", new BigDecimal("0.4")),
                                        new Reorganise.Share(other, "area", new BigDecimal("0.6"))),
                                Map.of())));
    }
}
