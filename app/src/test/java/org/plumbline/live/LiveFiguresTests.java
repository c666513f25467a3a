package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;

/** Numbers of kept texts stand for records: what changes there is said here, and nothing of what was said is lost. */
@DatabaseTest
class LiveFiguresTests extends ALiveFigure {

    @Test
    void offersRecordsAndBindsNoneByItself() {
        var offers = candidates.of(set.district(), now());
        assertThat(offers).hasSize(1);
        assertThat(offers.getFirst().words()).isEqualTo("48.1");
        assertThat(offers.getFirst().candidates()).isNotEmpty();
        var first = offers.getFirst().candidates().getFirst();
        assertThat(first.bound()).isEqualTo(year("2023"));
        assertThat(first.follows()).isTrue();
        assertThat(now().figures()).isEmpty();
    }

    @Test
    void aCorrectionMarksTheSentenceAndIsTakenOverAsAFurtherVersion() {
        bind(set.district(), text, "48.1", year("2023"));
        assertThat(only().stale()).isFalse();
        assertThat(only().source().period()).isEqualTo("2023");
        correct("47.96");
        var stale = only();
        assertThat(stale.stale()).isTrue();
        assertThat(stale.now()).isEqualTo("48.0");
        assertThat(stale.value()).isEqualByComparingTo("47.96");
        assertThat(stale.actor()).isEqualTo(set.district().name());
        assertThat(texts.stale(set.district(), set.unit(), null, 10).items())
                .extracting(LiveTexts.Stale::key)
                .containsExactly(text);
        live.takeOver(set.district(), live.taking(set.district(), text, 1, List.of(stale.id())));
        assertThat(now().words()).isEqualTo("The share of poor households fell to 48.0 % in 2023.");
        assertThat(now().versions()).extracting(LiveText.Version::words).containsExactly(WORDS, now().words());
        assertThat(only().stale()).isFalse();
        assertThat(texts.stale(set.district(), set.unit(), null, 10).items()).isEmpty();
        assertThat(now().versions().getFirst().knownFrom())
                .isBefore(now().versions().getLast().knownFrom());
        var then = texts.get(
                set.district(), text, now().versions().getLast().knownFrom().minusNanos(1_000));
        assertThat(then.words()).isEqualTo(WORDS);
        assertThat(then.figures()).hasSize(1).noneMatch(LiveFigure::stale);
    }

    @Test
    void theListGoesOnBehindATextThatFollowsAgain() {
        var others = List.of(said("2019", WORDS), said("2018", WORDS));
        bind(set.district(), text, "48.1", year("2023"));
        others.forEach(each -> bind(set.district(), each, "48.1", year("2023")));
        correct("47.96");
        var first = texts.stale(set.district(), set.unit(), null, 1);
        var key = first.items().getFirst().key();
        var binding = texts.get(set.district(), key, null).figures().getFirst().id();
        live.takeOver(set.district(), live.taking(set.district(), key, 1, List.of(binding)));
        var rest = texts.stale(set.district(), set.unit(), first.next(), 10).items();
        assertThat(rest).hasSize(2).noneMatch(each -> each.key().equals(key));
        assertThatThrownBy(() -> texts.stale(set.district(), set.unit(), "2025_" + Ids.next(), 10))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsRoundedTheSameFollowsStill() {
        bind(set.district(), text, "48.1", year("2023"));
        correct("48.09");
        assertThat(only().stale()).isFalse();
        assertThat(only().value()).isEqualByComparingTo("48.09");
    }

    @Test
    void whatIsKeptAsSaidIsMarkedAgainWhenTheRecordChangesOnceMore() {
        bind(set.district(), text, "48.1", year("2023"));
        correct("47.2");
        var stale = only();
        assertThat(refused(() -> keep(stale, " "))).containsExactly("reason live.reason-missing");
        keep(stale, "It was said so to the council");
        assertThat(only().stale()).isFalse();
        assertThat(now().keptReasons())
                .extracting(LiveText.KeptReason::reason)
                .containsExactly("It was said so to the council");
        assertThat(only().keptAsSaid()).isTrue();
        correct("47.1");
        assertThat(only().stale()).isTrue();
        assertThat(only().keptAsSaid()).isFalse();
        correct("48.14");
        assertThat(only().stale()).isFalse();
        assertThat(only().keptAsSaid()).as("it follows again").isFalse();
    }

    @Test
    void aWithdrawnFigureLeavesTheSentenceWithoutARecord() {
        bind(set.district(), text, "48.1", year("2023"));
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), figure, "In error", Measured.TODAY));
        assertThat(only().state()).isEqualTo(RecordState.WITHDRAWN);
        assertThat(only().stale()).isTrue();
        assertThat(refused(() -> live.taking(set.district(), text, 1, List.of(only().id()))))
                .containsExactly("bindings live.no-value");
    }

    @Test
    void theLatestFigureMovesOnWithANewOne() {
        bind(set.district(), text, "48.1", year("2023").moving());
        assertThat(only().stale()).as("2024 says 40").isTrue();
        assertThat(only().now()).isEqualTo("40.0");
    }

    @Test
    void aRevisedGoalIsSaid() {
        var goal = said("2022", "Our goal is 40 % of the households.");
        var target = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        target,
                        Terms.of(Kind.REACH, poverty, set.unit()),
                        goal("40"),
                        LocalDate.of(2021, 2, 1),
                        "Resolution 9"));
        bind(set.district(), goal, "40", Bound.target(BoundKind.GOAL, target, null));
        assertThat(texts.get(set.district(), goal, null).isStale()).isFalse();
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(), target, 1, goal("35"), LocalDate.of(2025, 3, 1), "Conclusion 2", "Faster"));
        var figures = texts.get(set.district(), goal, null).figures();
        assertThat(figures.getFirst().stale()).isTrue();
        assertThat(figures.getFirst().now()).isEqualTo("35");
    }

    @Test
    void aCountOfADayChangesOnlyWithWhatIsRecordedOfThatDay() {
        var target = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        target, Terms.of(Kind.REACH, poverty, set.unit()), goal("45"), LocalDate.of(2021, 2, 1), null));
        var counted = said("2022", "On record 1 target of the district is exceeded.");
        bind(
                set.district(),
                counted,
                "1",
                Bound.count(BoundKind.TARGETS, set.unit(), null, List.of("exceeded"), Measured.TODAY));
        assertThat(texts.get(set.district(), counted, null).isStale()).isFalse();
        var last = measured.entered(set.district(), poverty, set.unit(), "2020", Measured.number("60"));
        assertThat(texts.get(set.district(), counted, null).isStale()).isFalse();
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), last, "In error", Measured.TODAY));
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), text.record(), "In error", Measured.TODAY));
        var stale = texts.get(set.district(), counted, null).figures().getFirst();
        assertThat(stale.stale()).isTrue();
        assertThat(stale.value()).isEqualByComparingTo("0");
    }
}
