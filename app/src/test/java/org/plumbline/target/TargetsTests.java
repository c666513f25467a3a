package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Recount;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets are set, revised and withdrawn, follow their figures and their units, and say what is wrong at the field. */
@DatabaseTest
class TargetsTests {

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private FigureWork work;

    @Autowired
    private Units units;

    @Autowired
    private Recount recount;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    @Test
    void aFigureMovesTheStandingAndTheAnswerNamesIt() {
        var id = reach("65.5", "40");
        assertThat(card("north", Measured.TODAY).of(VerdictClass.NOT_REPORTED)).isOne();
        var moved = targets.moving(
                () -> measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14")));
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo(id);
            assertThat(one.from()).isEqualTo(VerdictClass.NOT_REPORTED);
            assertThat(one.to()).isEqualTo(VerdictClass.OVER_HALF);
            assertThat(one.checkedTo()).isEqualTo(VerdictClass.UNKNOWABLE);
        });
        assertThat(card("north", Measured.TODAY).of(VerdictClass.OVER_HALF)).isOne();
        assertThat(card("north", LocalDate.of(2023, 12, 31)).of(VerdictClass.OVER_HALF))
                .as("from the last day of its period on")
                .isOne();
        assertThat(card("north", LocalDate.of(2023, 12, 30)).of(VerdictClass.OVER_HALF))
                .isZero();
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void theThreeGoalsOfARevisedTargetStandSideBySide() {
        var id = reach("65.5", "40");
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("38"));
        assertThat(card("n1", Measured.TODAY).of(VerdictClass.EXCEEDED)).isOne();
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        1,
                        TargetSamples.goal("65.5", "20"),
                        LocalDate.of(2025, 1, 1),
                        null,
                        "Too easy"));
        var goals = verdicts.of(set.office(), id, Measured.TODAY, null).goals();
        assertThat(goals.first().verdictClass()).isEqualTo(VerdictClass.EXCEEDED);
        assertThat(goals.atPeriodStart().verdictClass()).isEqualTo(VerdictClass.EXCEEDED);
        assertThat(goals.current().verdictClass()).isEqualTo(VerdictClass.OVER_HALF);
        assertThat(card("n1", Measured.TODAY).of(VerdictClass.OVER_HALF)).isOne();
        assertThat(card("n1", LocalDate.of(2024, 12, 31)).of(VerdictClass.EXCEEDED))
                .isOne();
    }

    @Test
    void whatIsWithdrawnCountsNoMore() {
        var id = reach("65.5", "40");
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), id, 1, Measured.TODAY, "Set twice"));
        assertThat(card("north", Measured.TODAY).total()).isZero();
        assertThat(card("north", Measured.TODAY.minusDays(1)).total()).isOne();
    }

    @Test
    void whatIsLearnedLaterJudgesAWithdrawnTargetNoMore() {
        var id = reach("65.5", "40");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        var withdrawn =
                targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), id, 1, Measured.TODAY, "Set twice"));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("38"));
        var before = Measured.TODAY.minusDays(1);
        var judged = verdicts.of(set.office(), id, before, null);
        assertThat(judged.verdicts().reported().verdictClass()).isEqualTo(VerdictClass.OVER_HALF);
        assertThat(judged.knownAt()).isEqualTo(withdrawn.knownAt());
        assertThat(card("north", before).of(VerdictClass.OVER_HALF)).isOne();
    }

    @Test
    void aMergedUnitPassesItsTargetOnToItsHeir() {
        var id = reach("65.5", "40");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        var day = LocalDate.of(2025, 3, 1);
        var heir = set.country().merge("n12", "north", day, "n1", "n2");
        assertThat(counts.of(
                                Scope.programme(),
                                TargetCounts.Question.of(
                                        units.get(Scope.programme(), heir).node(), Measured.TODAY))
                        .of(VerdictClass.OVER_HALF))
                .isOne();
        assertThat(card("north", Measured.TODAY).total()).isOne();
        assertThat(verdicts.of(Scope.programme(), id, Measured.TODAY, null)
                        .verdicts()
                        .reported()
                        .verdictClass())
                .isEqualTo(VerdictClass.OVER_HALF);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void twentyFiguresTakeAsManyStatementsAsOne() throws Exception {
        var indicators = new ArrayList<UUID>();
        for (var i = 0; i < 21; i++) {
            var indicator = measured.defined(set, "P" + i, Measured.poverty());
            indicators.add(indicator);
            targets.set(
                    set.office(),
                    new SetTarget(
                            Ids.next(),
                            Terms.of(Kind.REACH, indicator, set.unit()),
                            TargetSamples.goal("65.5", "40"),
                            TargetSamples.SET,
                            null));
        }
        var one = statements(indicators.subList(0, 1));
        assertThat(statements(indicators.subList(1, 21))).isEqualTo(one);
    }

    private int statements(List<UUID> indicators) throws Exception {
        var stated = indicators.stream()
                .map(each -> Stated.of(Ids.next(), each, set.unit(), Period.of("2024"), Measured.number("50")))
                .toList();
        return CountedStatements.during(
                        () -> work.enter(set.district(), EnterFigures.reported(Ids.next(), Measured.TODAY, stated)))
                .statements();
    }

    @Test
    void badInputIsRefusedAtTheField() {
        refused(terms(Kind.REACH), TargetSamples.goal("40", "40"), "goal.level", "target.rule.goal-equals-baseline");
        refused(terms(Kind.REACH), TargetSamples.goal(null, "40"), "goal.baseline", "target.rule.baseline-missing");
        refused(terms(Kind.REACH), TargetSamples.goal("65.5", "140"), "goal.level", "target.rule.out-of-range");
        refused(terms(Kind.REACH), TargetSamples.goal("65.5", "40.123"), "goal.level", "target.rule.too-many-decimals");
        refused(terms(Kind.DELIVER), TargetSamples.goal(null, null), "kind", "target.kind-shape");
        refused(
                terms(Kind.REACH),
                TargetSamples.goal("65.5", "40", LocalDate.of(1900, 1, 1), TargetSamples.DUE),
                "goal.start",
                "target.before-unit");
        refused(
                terms(Kind.REACH),
                TargetSamples.goal("65.5", "40", TargetSamples.DUE, TargetSamples.START),
                "goal.due",
                "target.rule.due-before-start");
        refused(
                terms(Kind.REACH).under(Ids.next(), null),
                TargetSamples.goal("65.5", "40"),
                "directive",
                "target.directive-unknown");
        assertThatThrownBy(() -> targets.set(
                        set.reader(),
                        new SetTarget(
                                Ids.next(),
                                terms(Kind.REACH),
                                TargetSamples.goal("65.5", "40"),
                                TargetSamples.SET,
                                null)))
                .isInstanceOf(NotAllowed.class);
        var id = reach("65.5", "40");
        assertProblem(
                () -> targets.revise(
                        set.office(),
                        new ReviseTarget(
                                Ids.next(),
                                id,
                                1,
                                TargetSamples.goal("65.5", "30"),
                                TargetSamples.SET,
                                null,
                                "Why not")),
                "inForce",
                "target.rule.revisions-not-in-order");
        assertThat(card("north", Measured.TODAY).total()).isOne();
    }

    private void refused(Terms terms, GoalText goal, String field, String code) {
        assertProblem(
                () -> targets.set(set.office(), new SetTarget(Ids.next(), terms, goal, TargetSamples.SET, null)),
                field,
                code);
    }

    private static void assertProblem(ThrowingCallable work, String field, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field, Problem::code)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    private Terms terms(Kind kind) {
        return Terms.of(kind, poverty, set.unit());
    }

    private UUID reach(String baseline, String level) {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(id, terms(Kind.REACH), TargetSamples.goal(baseline, level), TargetSamples.SET, null));
        return id;
    }

    private Scorecard card(String unit, LocalDate on) {
        return counts.of(
                Scope.programme(), TargetCounts.Question.of(set.country().node(unit), on));
    }
}
