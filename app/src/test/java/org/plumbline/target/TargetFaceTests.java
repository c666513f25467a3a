package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Milestone;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.VerdictClass;

/** The page of one target says in words what came of it, in every state and of every goal. */
@DatabaseTest
class TargetFaceTests extends ATargetFace {

    @Test
    void saysTheVerdictItsNumbersAndWhyMethodsDiffer() throws Exception {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        id,
                        new Terms(
                                Kind.REACH,
                                poverty,
                                set.unit(),
                                "",
                                null,
                                null,
                                null,
                                0,
                                Method.PLAIN_RATIO,
                                null,
                                null,
                                null,
                                "2020-2025",
                                "7",
                                null,
                                null),
                        TargetSamples.goal("65.5", "40", LocalDate.of(2021, 12, 31), TargetSamples.DUE),
                        LocalDate.of(2022, 2, 1),
                        null));
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("56.9"));
        var figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        var page = text(office, id, "?on=2024-06-30");
        assertThat(page)
                .contains(
                        "At most 40 % by 31 December 2025",
                        "half or more · ahead of pace",
                        "48.14 % (2023); 68.1% of the way; at this pace 30.76 % by 31 December 2025.",
                        "17.36 points",
                        "of 25.5 points to make",
                        "4.07 points a year",
                        "8.76 points a year",
                        "120.4%, plain ratio",
                        "figure ÷ goal",
                        "17.36 points ÷ 25.5 points = 68.1%",
                        "-8.76 points",
                        "Half of the way or more is made",
                        "Review bands",
                        "./plumbline replay target-" + id + "-2024-06-30.json")
                .contains("123", "on track", "79.6%", "growth score")
                .contains("Figures are there, but none is proven as far as \"document checked\".")
                .doesNotContainPattern(RAW);
        var inputs = office.open("/targets/" + id + "/inputs?on=2024-06-30");
        assertThat(Replay.verdict(inputs.page()).verdictClass()).isEqualTo(VerdictClass.OVER_HALF);

        work.prove(
                set.office(),
                new ProveFigure(
                        Ids.next(),
                        figure,
                        ProofLevel.DOCUMENT_CHECKED,
                        "Lists of all communes",
                        Measured.TODAY,
                        List.of()));
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Counted with care", Measured.TODAY));
        assertThat(text(office, id, "?on=2024-06-30"))
                .contains("Reported; document checked", "Lists of all communes", "Counted with care", "Review by")
                .doesNotContain("none is proven");
    }

    @Test
    void showsEveryGoalWithTheReliefAndTheVerdictUnderIt() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("38"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        1,
                        new GoalText(
                                null,
                                new BigDecimal("65.5"),
                                new BigDecimal("42.5"),
                                null,
                                List.of(new Milestone(LocalDate.of(2023, 12, 31), new BigDecimal("50"))),
                                TargetSamples.START,
                                TargetSamples.DUE.plusYears(1)),
                        LocalDate.of(2025, 1, 1),
                        "12/QĐ",
                        "Floods"));
        assertThat(text(office, id, ""))
                .contains(
                        "eased by 2.5 points",
                        "due day moved from 31 December 2025 to 31 December 2026",
                        "why: Floods",
                        "12/QĐ",
                        "as first set, as in force at the start of the period",
                        "as it now stands",
                        "milestone: 50 % by 31 December 2023",
                        "goal revised");
    }

    @Test
    void asksAsMuchForManyFiguresAsForFew() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2021", Measured.number("64"));
        text(office, id, "");
        var few = CountedStatements.during(() -> text(office, id, "")).statements();
        for (var year : List.of("2022", "2023", "2024")) {
            measured.entered(set.district(), poverty, set.unit(), year, Measured.number("60"));
        }
        assertThat(CountedStatements.during(() -> text(office, id, "")).statements())
                .isEqualTo(few)
                .isLessThan(45);
    }

    @Test
    void readsNaturallyInEveryState() throws Exception {
        var id = reach();
        assertThat(text(office, id, ""))
                .contains("not reported", "No figure after the start was ever reported", "There is no figure yet");
        assertThat(text(office, id, "?on=2020-01-01"))
                .contains("It was set on 1 February 2021")
                .doesNotContain("What came of it");
        assertThat(text(office, id, "?knownAt=2021-01-01")).contains("Nobody knew of it then");
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), id, 1, Measured.TODAY, "Set twice"));
        assertThat(text(office, id, ""))
                .contains("Withdrawn: since 15 March 2025 it counts nowhere. Set twice", "its last day, 14 March 2025")
                .doesNotContain("Enter a figure");
        var elsewhere = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        elsewhere,
                        Terms.of(Kind.REACH, poverty, set.unit())
                                .where(new UnitSets.Condition("terrain", UnitSets.Comparison.IS, "mountain")),
                        TargetSamples.goal("65.5", "40"),
                        TargetSamples.SET,
                        null));
        assertThat(text(office, elsewhere, ""))
                .contains("not applicable", "The target does not apply here, by its own rule", "Applies only where");
        var other = new Browser(mvc, set.other());
        assertThat(other.open("/targets/" + id).status()).isEqualTo(404);
        assertThat(other.open("/targets/" + id + "/inputs").status()).isEqualTo(404);
        assertThat(office.open("/targets/" + Ids.next()).status()).isEqualTo(404);
    }
}
