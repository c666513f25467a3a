package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.DefinitionDraft;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.Readiness;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Recount;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.LastKnown;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets on composites, on cuts and under conditions: judged and counted as every other, in both times. */
@DatabaseTest
@Import(CompositeTargetsTests.DatabaseOfItsOwn.class)
class CompositeTargetsTests {

    /** These tests let days pass, which others must not see. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    private static final UnitSets.Condition ON_THE_BORDER =
            new UnitSets.Condition("border", UnitSets.Comparison.IS, "yes");

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
    private Installation installation;

    @Autowired
    private DueList due;

    @Autowired
    private Recount recount;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
    }

    @Test
    void aTargetOnACompositeMovesWithTheFiguresOfItsParts() {
        var online = measured.defined(set, "ONLINE", Readiness.share());
        var portal = measured.defined(set, "PORTAL", Readiness.portal());
        var ready = measured.defined(
                set,
                "READY",
                Readiness.of(CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))));
        var id = set(Terms.of(Kind.REACH, ready, set.unit()), "20", "80");
        var first = measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        assertThat(cls(VerdictClass.OVER_HALF)).as("a part is missing").isZero();
        var moved =
                targets.moving(() -> measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true)));
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo(id);
            assertThat(one.to()).isEqualTo(VerdictClass.MET);
            assertThat(one.checkedTo()).isEqualTo(VerdictClass.UNKNOWABLE);
        });
        var before = latest();
        measured.corrected(
                set.district(), online, set.unit(), "2023", Measured.parts(200, 1000), first, "Counted again");
        assertThat(cls(VerdictClass.OVER_HALF)).as("(20 + 100) / 2 = 60 of 80").isOne();
        assertThat(judged(id, Measured.TODAY, before)).isEqualTo(VerdictClass.MET);
        for (var each : List.of(current(online), current(portal))) {
            work.prove(
                    set.second(),
                    new ProveFigure(Ids.next(), each, ProofLevel.DOCUMENT_CHECKED, "Seen", Measured.TODAY, List.of()));
        }
        assertThat(card().checked(VerdictClass.OVER_HALF))
                .as("every part is checked now")
                .isOne();
        assertThat(recount.differences()).isEmpty();
    }

    private UUID current(UUID indicator) {
        return store.read(
                Scope.programme(),
                () -> sql.sql("""
                                SELECT o.id FROM indicator.observation o JOIN indicator.series s ON s.series = o.series
                                  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                                 WHERE i.id = :indicator AND o.known_to = 'infinity'
                                """)
                        .param("indicator", indicator)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void aTargetOnTwoDimensionsAtOnceIsJudgedByItsOwnCut() {
        var poor = measured.defined(
                set,
                "POOR",
                DefinitionDraft.like(Measured.poverty())
                        .cutBy(List.of("ethnicity", "sex"))
                        .text());
        var women = "ethnicity=minority;sex=female";
        var id = set(
                TargetSamples.cut(Terms.of(Kind.REACH, poor, set.unit()), "sex=female;ethnicity=minority"), "80", "40");
        enter(poor, "", Measured.parts(300, 1000));
        assertThat(judged(id, Measured.TODAY, null))
                .as("the whole says nothing of the group")
                .isEqualTo(VerdictClass.NOT_REPORTED);
        enter(poor, women, Measured.parts(50, 100));
        assertThat(judged(id, Measured.TODAY, null)).isEqualTo(VerdictClass.OVER_HALF);
        assertThat(cls(VerdictClass.OVER_HALF)).isOne();
        for (var wrong : List.of("sex=femal", "age=older", "sex")) {
            assertThatThrownBy(() -> set(TargetSamples.cut(Terms.of(Kind.REACH, poor, set.unit()), wrong), "80", "40"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .as(wrong)
                                    .extracting(Problem::field)
                                    .containsExactly("cut"));
        }
    }

    @Test
    void aConditionIsHeldAgainstTheSortOfTheTrait() {
        var poor = measured.defined(set, "POOR", Measured.poverty());
        var terms = Terms.of(Kind.REACH, poor, set.unit());
        assertThatThrownBy(() -> set(
                        terms.where(new UnitSets.Condition("border", UnitSets.Comparison.AT_LEAST, "3")), "80", "40"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field, Problem::code)
                                .containsExactly(Tuple.tuple("applies.comparison", "composite.trait-no-number")));
    }

    @Test
    void aUnitThatGainsTheTraitOnADayChangesItsClassOnThatDay() {
        var poor = measured.defined(set, "POOR", Measured.poverty());
        var id = set(Terms.of(Kind.REACH, poor, set.unit()).where(ON_THE_BORDER), "80", "40");
        set(Terms.of(Kind.AT_MOST, poor, set.unit()), null, "30");
        measured.entered(set.district(), poor, set.unit(), "2023", Measured.number("50"));
        assertThat(cls(VerdictClass.NOT_APPLICABLE)).isOne();
        assertThat(card().total()).as("what does not apply stands outside").isOne();
        var day = Measured.TODAY.plusDays(10);
        var gone = Measured.TODAY.plusDays(20);
        var now = installation.now();
        units.changeTraits(Scope.programme(), new ChangeTraits(set.unit(), day, Map.of("border", "yes")));
        assertThat(cls(VerdictClass.NOT_APPLICABLE)).as("not before the day").isOne();
        at(now, 9, () -> assertThat(cls(VerdictClass.NOT_APPLICABLE)).isOne());
        at(now, 10, () -> {
            assertThat(cls(VerdictClass.NOT_APPLICABLE)).isZero();
            assertThat(cls(VerdictClass.OVER_HALF)).isOne();
            assertThat(card().total()).isEqualTo(2);
        });
        at(
                now,
                12,
                () -> units.changeTraits(Scope.programme(), new ChangeTraits(set.unit(), gone, Map.of("border", ""))));
        at(now, 20, () -> {
            assertThat(cls(VerdictClass.NOT_APPLICABLE)).as("lost again").isOne();
            assertThat(card().total()).isOne();
            assertThat(on(day).of(VerdictClass.OVER_HALF))
                    .as("the days between stay")
                    .isOne();
            assertThat(on(day.minusDays(1)).of(VerdictClass.NOT_APPLICABLE)).isOne();
            assertThat(judged(id, day, null)).isEqualTo(VerdictClass.OVER_HALF);
        });
        at(now, 21, () -> assertThat(recount.differences()).isEmpty());
    }

    @Test
    void aTraitThatIsRecordedLateCountsFromItsDayOn() {
        var poor = measured.defined(set, "POOR", Measured.poverty());
        var id = set(Terms.of(Kind.REACH, poor, set.unit()).where(ON_THE_BORDER), "80", "40");
        measured.entered(set.district(), poor, set.unit(), "2023", Measured.number("50"));
        var since = LocalDate.of(2024, 2, 1);
        var before = latest();
        units.changeTraits(Scope.programme(), new ChangeTraits(set.unit(), since, Map.of("border", "yes")));
        assertThat(on(since).of(VerdictClass.OVER_HALF)).isOne();
        assertThat(on(since.minusDays(1)).of(VerdictClass.NOT_APPLICABLE)).isOne();
        assertThat(counts.of(
                                Scope.programme(),
                                new TargetCounts.Question(set.country().node("n1"), since, before, null, null, null))
                        .of(VerdictClass.NOT_APPLICABLE))
                .as("nobody knew it then")
                .isOne();
        assertThat(judged(id, since, null)).isEqualTo(VerdictClass.OVER_HALF);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void returnsOfNotApplicableTakeNoTargetOutOfTheCount() {
        var poor = measured.defined(set, "POOR", Measured.poverty());
        set(Terms.of(Kind.REACH, poor, set.unit()), "80", "40");
        for (var year : List.of("2022", "2023", "2024")) {
            work.enter(
                    set.district(),
                    EnterFigures.reported(
                            Ids.next(),
                            Measured.TODAY,
                            List.of(FigureDraft.without(poor, set.unit(), year, State.NOT_APPLICABLE)
                                    .stated())));
        }
        assertThat(cls(VerdictClass.NOT_APPLICABLE)).isZero();
        assertThat(card().total()).isOne();
        assertThat(cls(VerdictClass.UNKNOWABLE)).isOne();
    }

    private void at(Instant now, int days, Runnable work) {
        installation.playedAt(now.plus(java.time.Duration.ofDays(days)), () -> {
            due.sweep();
            work.run();
        });
    }

    private UUID set(Terms terms, @Nullable String baseline, String level) {
        var deed = TargetSamples.promise(terms, baseline, level);
        targets.set(set.office(), deed);
        return deed.id();
    }

    private void enter(UUID indicator, String cut, Figure figure) {
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(indicator, set.unit(), "2024", figure)
                                .cutTo(cut)
                                .stated())));
    }

    private VerdictClass judged(UUID target, LocalDate on, @Nullable Instant knownAt) {
        return verdicts.of(Scope.programme(), target, on, knownAt)
                .verdicts()
                .reported()
                .verdictClass();
    }

    private int cls(VerdictClass cls) {
        return card().of(cls);
    }

    private Scorecard card() {
        return on(installation.today());
    }

    private Scorecard on(LocalDate day) {
        return counts.of(
                Scope.programme(), TargetCounts.Question.of(set.country().node("n1"), day));
    }

    private Instant latest() {
        return LastKnown.of(store, sql);
    }
}
