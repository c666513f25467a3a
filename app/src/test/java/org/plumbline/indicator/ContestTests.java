package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.deed.AnswerContest;
import org.plumbline.indicator.deed.ContestIndicator;
import org.plumbline.indicator.deed.WithdrawContest;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A unit finds an indicator unfair for itself: said beside its figures, answered by the owner, and no figure changes. */
@DatabaseTest
class ContestTests extends AFigureOfAUnit {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Contests contests;

    private UUID contest(Scope scope, String reason, String proposal) {
        var id = Ids.next();
        contests.contest(scope, new ContestIndicator(id, poverty, set.unit(), reason, proposal, Measured.TODAY));
        return id;
    }

    private UUID contested() {
        return contest(set.district(), "Herders are away in summer", "Count in winter");
    }

    @Test
    void aUnitContestsAnIndicatorOnceAndNoFigureChanges() {
        entered("2023", Measured.number("65.5"));
        var before = known(null);
        var id = contested();
        assertThat(known(null)).isEqualTo(before);
        assertThat(contests.of(set.office(), poverty)).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(id);
            assertThat(each.stands()).isTrue();
            assertThat(each.version()).isEqualTo(1);
        });
        var again = problem(() -> contest(set.district(), "Still", "Still"));
        assertThat(again.code()).isEqualTo("unfair.there");
        assertThat(again.link()).contains("/units/" + set.unit());
        assertThat(problem(() -> contest(set.district(), " ", "Count in winter"))
                        .code())
                .isEqualTo("unfair.missing");
        assertThatThrownBy(() -> contest(set.reader(), "Bad", "Better")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contest(set.other(), "Bad", "Better")).isInstanceOf(Absent.class);
    }

    @Test
    void theOwnerAnswersAndTheUnitTakesItBack() {
        var id = contested();
        assertThatThrownBy(() -> contests.answer(
                        set.district(), new AnswerContest(Ids.next(), id, "We agree with us", Measured.TODAY)))
                .as("the owner of the indicator is the province")
                .isInstanceOf(NotAllowed.class);
        contests.answer(set.office(), new AnswerContest(Ids.next(), id, "From next year", Measured.TODAY));
        assertThat(contests.get(set.district(), id).answer()).isEqualTo("From next year");
        contests.withdraw(set.district(), new WithdrawContest(Ids.next(), id, "It was changed", Measured.TODAY));
        assertThat(contests.get(set.office(), id).stands()).isFalse();
        assertThat(problem(() -> contests.answer(
                                set.office(), new AnswerContest(Ids.next(), id, "More", Measured.TODAY)))
                        .code())
                .isEqualTo("unfair.withdrawn-already");
        contested();
        assertThat(contests.of(set.office(), poverty)).hasSize(2);
    }

    @Test
    void nobodyAnswersWhatTheOwnHandContested() {
        var id = contest(set.office(), "Herders are away", "Count in winter");
        assertThat(problem(() ->
                                contests.answer(set.office(), new AnswerContest(Ids.next(), id, "Yes", Measured.TODAY)))
                        .code())
                .isEqualTo("unfair.own");
    }

    @Test
    void thePagesShowItBesideTheFiguresAndAtTheIndicator() throws Exception {
        entered("2023", Measured.number("65.5"));
        var district = new Browser(mvc, set.district());
        var office = new Browser(mvc, set.office());
        var at = "/indicators/" + poverty + "/units/" + set.unit();
        assertThat(district.open(at).page()).contains(at + "/unfair");
        assertThat(new Browser(mvc, set.reader()).open(at).page()).doesNotContain(at + "/unfair");
        assertThat(district.open(at + "/unfair").page()).contains("What is proposed");
        var wrong = district.send(at + "/unfair", "reason", "Herders are away", "proposal", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"proposal-error\"", "Herders are away");
        var sent = district.send(at + "/unfair", "reason", "Herders are away", "proposal", "Count in winter");
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(district.open(at).page()).contains("Herders are away", "Count in winter", "not answered yet");
        assertThat(office.open("/indicators/" + poverty).page())
                .contains("Units for which it measures badly", "Herders are away");
        var contest =
                "/contests/" + contests.of(set.office(), poverty).getFirst().id();
        assertThat(office.open(contest).page()).contains(contest + "/answer");
        assertThat(office.send(contest + "/answer", "answer", "From next year").status())
                .isEqualTo(303);
        assertThat(district.open(at).page()).contains("From next year");
        assertThat(district.send(contest + "/withdraw", "why", "It was changed").status())
                .isEqualTo(303);
        assertThat(district.open(at).page()).contains("It was changed", at + "/unfair");
        assertThat(new Browser(mvc, set.other()).open(contest).status()).isEqualTo(404);
    }
}
