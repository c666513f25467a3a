package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Composites are made of their parts in the same transaction and by nobody's hand, and say what is wrong at the field. */
@DatabaseTest
class CompositesTests {

    @Autowired
    private Measured measured;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorList list;

    @Autowired
    private FigureWork work;

    @Autowired
    private Figures figures;

    @Autowired
    private SeriesList series;

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID online;
    private UUID days;
    private UUID portal;

    @BeforeEach
    void threeIndicators() {
        set = measured.fresh();
        online = measured.defined(set, "ONLINE", Readiness.share());
        days = measured.defined(set, "DAYS", Readiness.days());
        portal = measured.defined(set, "PORTAL", Readiness.portal());
    }

    @Test
    void aFigureIsMadeOnceEnoughPartsAreThereAndFollowsThem() {
        var ready = ready(Missing.AT_LEAST, "0.7");
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        assertThat(only(ready).state()).as("half of the weight is too little").isEqualTo(State.NOT_COLLECTED);
        assertThat(made(ready).missing()).extracting(Fact.Part::code).containsExactly("DAYS", "PORTAL");
        var ten = measured.entered(set.district(), days, set.unit(), "2023", Measured.number("10"));
        assertThat(value(ready)).as("(60 x 0.5 + 70 x 0.3) / 0.8").isEqualTo("63.75");
        assertThat(made(ready).coverage()).isEqualByComparingTo("0.8");
        assertThat(made(ready).parts())
                .extracting(Fact.Part::contribution)
                .usingElementComparator(CompositesTests::near)
                .containsExactly(new BigDecimal("37.5"), new BigDecimal("26.25"), null);
        var before = latest();
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(value(ready)).isEqualTo("71");
        var twenty = measured.corrected(
                set.district(), days, set.unit(), "2023", Measured.number("22"), ten, "Counted again");
        assertThat(value(ready)).as("60 x 0.5 + 30 x 0.3 + 100 x 0.2").isEqualTo("59");
        assertThat(made(ready).parts())
                .filteredOn(Fact.Part::worst)
                .extracting(Fact.Part::code)
                .containsExactly("DAYS");
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), twenty, "In error", Measured.TODAY));
        assertThat(value(ready)).as("(30 + 20) / 0.7").isEqualTo("71.43");
        assertThat(known(ready, before)).extracting(CompositesTests::rounded).containsExactly("63.75");
        var all = series.cell(set.office(), only(ready).id()).facts();
        assertThat(all).hasSize(5).allMatch(fact -> fact.stance() == Stance.DERIVED);
        assertThat(all.getFirst().closed()).isNotNull();
    }

    @Test
    void theLastPartWithdrawnLeavesNothing() {
        var ready = ready(Missing.IGNORE, null);
        var one = measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(false));
        assertThat(value(ready)).isEqualTo("0");
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), one, "In error", Measured.TODAY));
        assertThat(known(ready, null)).isEmpty();
    }

    @Test
    void allPartsAreAskedForWhereTheRuleSaysSo() {
        var ready = ready(Missing.ALL, null);
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(only(ready).state()).isEqualTo(State.NOT_COLLECTED);
        state(days, "2023", State.NOT_APPLICABLE);
        assertThat(only(ready).state())
                .as("what a unit returns takes no part out")
                .isEqualTo(State.NOT_COLLECTED);
        assertThat(made(ready).parts().get(1).standing()).isEqualTo(PartStanding.NOT_APPLICABLE);
    }

    @Test
    void nothingToReportIsNoughtAndNoShareOfNothing() {
        var ready = ready(Missing.IGNORE, null);
        state(online, "2023", State.NIL);
        assertThat(known(ready, null)).as("no share of nothing").isEmpty();
        state(portal, "2023", State.NIL);
        assertThat(value(ready)).isEqualTo("0");
        assertThat(made(ready).parts().getFirst().standing()).isEqualTo(PartStanding.UNFIT);
    }

    @Test
    void proofIsTheLowestAndMaturityTheLeastFinal() {
        var ready = ready(Missing.IGNORE, null);
        var first = measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        prove(first, ProofLevel.INSPECTED);
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.INSPECTED);
        var before = latest();
        var second = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(new Stated(
                                second,
                                portal,
                                set.unit(),
                                "",
                                Period.of("2023"),
                                State.VALUE,
                                Maturity.PROVISIONAL,
                                Figure.answer(true),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.NONE);
        assertThat(only(ready).maturity()).isEqualTo(Maturity.PROVISIONAL);
        prove(second, ProofLevel.DOCUMENT_CHECKED);
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(ready, before)).extracting(Observed::proof).containsExactly(ProofLevel.INSPECTED);
        assertThat(series.cell(set.office(), only(ready).id()).facts())
                .as("a proof is no correction")
                .hasSize(2);
    }

    @Test
    void whatAnotherHandFoundMakesAFigureBesideTheOwnOne() {
        var ready = ready(Missing.IGNORE, null);
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        var yes = measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        prove(yes, ProofLevel.DOCUMENT_CHECKED);
        var found = Ids.next();
        work.enter(
                set.office(),
                new EnterFigures(
                        Ids.next(),
                        Stance.VERIFIED,
                        set.unit("north"),
                        Measured.TODAY,
                        List.of(Stated.of(found, online, set.unit(), Period.of("2023"), Measured.parts(400, 1000))
                                .with(new Stated.Proof(Ids.next(), ProofLevel.INSPECTED, "On the spot", List.of())))));
        assertThat(known(ready, null))
                .extracting(Observed::stance, CompositesTests::rounded, Observed::proof)
                .containsExactly(
                        Tuple.tuple(Stance.DERIVED, "71.43", ProofLevel.NONE),
                        Tuple.tuple(Stance.VERIFIED, "57.14", ProofLevel.DOCUMENT_CHECKED));
        work.withdraw(set.office(), new WithdrawFigure(Ids.next(), found, "Another office", Measured.TODAY));
        assertThat(known(ready, null)).extracting(Observed::stance).containsExactly(Stance.DERIVED);
    }

    @Test
    void shorterPeriodsMakeUpTheWholeByTheRuleOfThePart() {
        var ready = ready(Missing.AT_LEAST, "0.3");
        for (var quarter : List.of("2023-Q1", "2023-Q2", "2023-Q3")) {
            measured.entered(set.district(), days, set.unit(), quarter, Measured.number("10"));
        }
        assertThat(known(ready, null)).as("three quarters are no year").isEmpty();
        measured.entered(set.district(), days, set.unit(), "2023-Q4", Measured.number("22"));
        assertThat(only(ready).period().code()).isEqualTo("2023");
        assertThat(value(ready)).as("13 days on the scale from 31 to 1").isEqualTo("60");
    }

    @Test
    void aCutIsMadeOfTheSameCut() {
        var poor = measured.defined(set, "POOR", Measured.poverty());
        var whole = measured.defined(set, "HARD", hardship(PartText.of(poor, "1"), List.of("ethnicity")));
        var one = Stated.of(Ids.next(), poor, set.unit(), Period.of("2023"), Measured.parts(30, 100));
        work.enter(
                set.district(),
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(cut(one, "ethnicity=minority"))));
        assertThat(series(whole, "ethnicity=minority"))
                .extracting(CompositesTests::rounded)
                .containsExactly("30");
        assertThat(series(whole, "")).isEmpty();
    }

    @Test
    void compositesAreMadeOfCompositesAndNeverOfThemselves() {
        var ready = ready(Missing.IGNORE, null);
        var upper = measured.defined(
                set,
                "UPPER",
                Readiness.of(CompositeText.of(PartText.of(ready, "0.5"), Readiness.portal(portal, "0.5"))));
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(300, 1000));
        assertThat(value(ready)).as("(30 x 0.5 + 100 x 0.2) / 0.7").isEqualTo("50");
        assertThat(value(upper)).isEqualTo("75");
        assertThat(series.cell(set.office(), only(upper).id()).facts())
                .as("one figure for each act, however many ways lead to it")
                .hasSize(2);
        assertThat(problems(() -> revise(
                        ready,
                        CompositeText.of(PartText.of(upper, "0.5"), Readiness.portal(portal, "0.5")),
                        "2024-01-01")))
                .satisfiesExactly(problem -> {
                    assertThat(problem.code()).isEqualTo("composite.circular");
                    assertThat(problem.field()).isEqualTo("composite.parts");
                    assertThat(String.valueOf(problem.arguments().get("way"))).contains("READY → UPPER → READY");
                });
        var self = Ids.next();
        assertThat(problems(() -> indicators.define(
                        set.office(),
                        new DefineIndicator(
                                self,
                                set.unit("north"),
                                "SELF",
                                Readiness.of(CompositeText.of(PartText.of(self, "1"))),
                                Measured.LONG_AGO))))
                .extracting(Problem::code)
                .containsExactly("composite.circular");
    }

    @Test
    void aPartThatDoesNotApplyIsLeftOutOfTheWeights() {
        var ready = measured.defined(
                set,
                "READY",
                Readiness.of(CompositeText.of(
                        Readiness.online(online),
                        Readiness.days(days, "0.3"),
                        Readiness.portal(portal, "0.2")
                                .where(new UnitSets.Condition("border", UnitSets.Comparison.IS, "yes")))));
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        measured.entered(set.district(), days, set.unit(), "2023", Measured.number("10"));
        assertThat(value(ready)).isEqualTo("63.75");
        assertThat(made(ready).coverage()).isEqualByComparingTo("1");
        var before = latest();
        units.changeTraits(
                Scope.programme(), new ChangeTraits(set.unit(), LocalDate.of(2023, 6, 1), Map.of("border", "yes")));
        assertThat(only(ready).state()).as("the portal is asked for now").isEqualTo(State.NOT_COLLECTED);
        assertThat(known(ready, before)).extracting(CompositesTests::rounded).containsExactly("63.75");
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(value(ready)).isEqualTo("71");
        units.changeTraits(
                Scope.programme(), new ChangeTraits(set.unit(), LocalDate.of(2023, 6, 1), Map.of("border", "")));
        assertThat(value(ready)).isEqualTo("63.75");
    }

    @Test
    void aRevisionMakesFiguresAnewFromItsDayOnWithABreak() {
        var ready = ready(Missing.IGNORE, null);
        for (var year : List.of("2022", "2023")) {
            measured.entered(set.district(), online, set.unit(), year, Measured.parts(600, 1000));
            measured.entered(set.district(), portal, set.unit(), year, Figure.answer(true));
        }
        var before = latest();
        revise(ready, CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5")), "2023-01-01");
        assertThat(known(ready, null))
                .extracting(CompositesTests::rounded, Observed::version, Observed::breakBefore)
                .containsExactly(Tuple.tuple("71.43", 1, false), Tuple.tuple("80", 2, true));
        assertThat(known(ready, before)).extracting(CompositesTests::rounded).containsExactly("71.43", "71.43");
        assertThat(list.get(set.office(), ready).breaks()).hasSize(1);
        measured.entered(set.district(), days, set.unit(), "2022", Measured.number("31"));
        measured.entered(set.district(), days, set.unit(), "2023", Measured.number("31"));
        assertThat(known(ready, null))
                .as("a part of the earlier version counts for the earlier period")
                .extracting(CompositesTests::rounded)
                .containsExactly("50", "80");
    }

    @Test
    void whatIsDefinedLaterIsMadeOfWhatIsThereAlsoBeyondTheReachOfWhoeverDefines() {
        measured.entered(set.other(), online, set.unit("n2"), "2023", Measured.parts(600, 1000));
        var ready = Ids.next();
        indicators.define(
                set.district(),
                new DefineIndicator(
                        ready,
                        set.unit(),
                        "OWN",
                        Readiness.of(new CompositeText(List.of(Readiness.online(online)), Missing.ALL, null, true)),
                        Measured.LONG_AGO));
        var there = series.list(
                        set.other(),
                        new SeriesList.Question(ready, set.country().node("n2"), "", null, null, null),
                        null,
                        10)
                .facts()
                .items();
        assertThat(there).hasSize(1);
        assertThatThrownBy(() -> series.get(set.district(), there.getFirst().id()))
                .isInstanceOf(Absent.class);
    }

    @Test
    void nobodyEntersCorrectsProvesOrWithdrawsByHand() {
        var ready = ready(Missing.IGNORE, null);
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        var figure = only(ready).id();
        var stated = Stated.of(Ids.next(), ready, set.unit(), Period.of("2022"), Measured.number("50"));
        for (var deed : List.of(
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)),
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated.correcting(figure, "Better"))))) {
            assertThat(problems(() -> work.enter(set.district(), deed))).satisfiesExactly(problem -> {
                assertThat(problem.code()).isEqualTo("composite.by-hand");
                assertThat(problem.field()).isEqualTo("figures[0].indicator");
                assertThat(problem.arguments().get("parts")).isEqualTo("ONLINE, DAYS, PORTAL");
            });
        }
        assertThat(problems(() -> work.enter(
                        set.office(),
                        new EnterFigures(
                                Ids.next(), Stance.VERIFIED, set.unit("north"), Measured.TODAY, List.of(stated)))))
                .extracting(Problem::code)
                .contains("composite.by-hand");
        assertThat(problems(() ->
                        work.withdraw(set.office(), new WithdrawFigure(Ids.next(), figure, "Wrong", Measured.TODAY))))
                .extracting(Problem::code)
                .containsExactly("composite.figure-made");
        assertThat(problems(() -> prove(figure, ProofLevel.INSPECTED)))
                .extracting(Problem::code)
                .containsExactly("composite.figure-made");
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Portal alone", Measured.TODAY));
    }

    @Test
    void badDefinitionsAreRefusedAtTheField() {
        refused(CompositeText.of(), "composite.parts", "composite.no-parts");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.days(days, "0.6")),
                "composite.parts",
                "composite.weights-sum");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.days(days, "-0.5")),
                "composite.parts[1].weight",
                "composite.weight");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.online(online)),
                "composite.parts[1].indicator",
                "composite.part-twice");
        refused(CompositeText.of(PartText.of(online, "1")), "composite.parts[0].scale", "composite.part-measure");
        refused(
                CompositeText.of(PartText.of(online, "1").from("100", "0", Direction.MORE)),
                "composite.parts[0].scale.most",
                "composite.scale-range");
        refused(
                CompositeText.of(PartText.of(online, "1").from("0", "100", Direction.NEITHER)),
                "composite.parts[0].scale.direction",
                "composite.scale-direction");
        refused(
                CompositeText.of(PartText.of(Ids.next(), "1")),
                "composite.parts[0].indicator",
                "composite.part-unknown");
        var full = PartText.of(online, "1").from("0", "100", Direction.MORE);
        refused(CompositeText.of(full).where(Missing.AT_LEAST, null), "composite.enough", "composite.enough-missing");
        refused(
                CompositeText.of(full).where(Missing.AT_LEAST, new BigDecimal("70")),
                "composite.enough",
                "composite.enough-range");
        refused(
                CompositeText.of(full).where(Missing.ALL, new BigDecimal("0.7")),
                "composite.enough",
                "composite.enough-unused");
        refused(
                CompositeText.of(full.where(new UnitSets.Condition("height", UnitSets.Comparison.IS, "yes"))),
                "composite.parts[0].applies.trait",
                "composite.trait-unknown");
        refused(
                CompositeText.of(full.where(new UnitSets.Condition("border", UnitSets.Comparison.AT_LEAST, "3"))),
                "composite.parts[0].applies.comparison",
                "composite.trait-no-number");
        var words = measured.defined(
                set,
                "WORDS",
                Measured.text(Shape.WORDS, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        refused(CompositeText.of(Readiness.portal(words, "1")), "composite.parts[0].indicator", "composite.part-shape");
        var once = measured.defined(
                set,
                "ONCE",
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.NONE, Frequency.ONCE));
        refused(
                CompositeText.of(Readiness.portal(once, "1")),
                "composite.parts[0].indicator",
                "composite.part-frequency");
        var sums = Measured.text(Shape.NUMBER, "points", Kept.FLOW, PlaceRule.SUM, TimeRule.SUM, Frequency.YEAR)
                .madeOf(CompositeText.of(full));
        assertThat(problems(() -> measured.defined(set, "SUMS", sums)))
                .extracting(Problem::field, Problem::code)
                .contains(
                        Tuple.tuple("placeRule", "composite.place-rule"),
                        Tuple.tuple("timeRule", "composite.time-rule"),
                        Tuple.tuple("least", "composite.range-missing"));
        assertThat(problems(
                        () -> measured.defined(set, "SHAPE", Readiness.share().madeOf(CompositeText.of(full)))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple("shape", "composite.shape"));
        assertThat(problems(() -> indicators.revise(
                        set.office(),
                        new ReviseIndicator(
                                portal,
                                1,
                                Readiness.portal().madeOf(CompositeText.of(full)),
                                "Why",
                                LocalDate.of(2024, 1, 1),
                                null))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple("composite", "composite.changed"));
        assertThat(list.list(
                        set.office(),
                        new IndicatorList.Filter(null, set.country().node("north"), "")))
                .as("nothing half stored")
                .hasSize(5);
    }

    @Test
    void weightsCountInProportionWhereThatIsChosen() {
        var ready = measured.defined(
                set,
                "READY",
                Readiness.of(new CompositeText(
                        List.of(Readiness.online(online), Readiness.portal(portal, "1.5")), Missing.ALL, null, true)));
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(value(ready)).as("(60 x 0.5 + 100 x 1.5) / 2").isEqualTo("90");
    }

    private void refused(CompositeText composite, String field, String code) {
        assertThat(problems(() -> measured.defined(set, "BAD", Readiness.of(composite))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple(field, code));
    }

    private UUID ready(Missing rule, @Nullable String enough) {
        return measured.defined(
                set,
                "READY",
                Readiness.of(CompositeText.of(
                                Readiness.online(online), Readiness.days(days, "0.3"), Readiness.portal(portal, "0.2"))
                        .where(rule, enough == null ? null : new BigDecimal(enough))));
    }

    private static DefinitionText hardship(PartText part, List<String> dimensions) {
        return DefinitionDraft.named("Share of poor households")
                .in(Shape.NUMBER, "percent")
                .direction(Direction.LESS)
                .cutBy(dimensions)
                .madeOf(CompositeText.of(part))
                .text();
    }

    private static Stated cut(Stated of, String cut) {
        return new Stated(
                of.id(),
                of.indicator(),
                of.unit(),
                cut,
                of.period(),
                of.state(),
                of.maturity(),
                of.figure(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void state(UUID indicator, String period, State state) {
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(new Stated(
                                Ids.next(),
                                indicator,
                                set.unit(),
                                "",
                                Period.of(period),
                                state,
                                Maturity.FINAL,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));
    }

    private void prove(UUID figure, ProofLevel level) {
        work.prove(set.second(), new ProveFigure(Ids.next(), figure, level, "Seen", Measured.TODAY, List.of()));
    }

    private void revise(UUID indicator, CompositeText composite, String from) {
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        indicator, 1, Readiness.of(composite), "Other weights", LocalDate.parse(from), null));
    }

    private List<Observed> series(UUID indicator, String cut) {
        return known(indicator, cut, null);
    }

    private List<Observed> known(UUID indicator, @Nullable Instant at) {
        return known(indicator, "", at);
    }

    private List<Observed> known(UUID indicator, String cut, @Nullable Instant at) {
        return figures.series(set.office(), indicator, set.country().node("n1"), cut)
                .map(found ->
                        figures.of(set.office(), List.of(found.series()), at).getOrDefault(found.series(), List.of()))
                .orElse(List.of());
    }

    private Observed only(UUID indicator) {
        var all = known(indicator, null);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Fact.Composed made(UUID indicator) {
        return Objects.requireNonNull(
                series.get(set.office(), only(indicator).id()).composed());
    }

    private String value(UUID indicator) {
        return rounded(only(indicator));
    }

    private static String rounded(Observed figure) {
        var value = Objects.requireNonNull(
                        Objects.requireNonNull(figure.figure()).value())
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    private static int near(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other) ? 0 : 1
                : one.setScale(6, RoundingMode.HALF_EVEN).compareTo(other.setScale(6, RoundingMode.HALF_EVEN));
    }

    private Instant latest() {
        return store.read(
                Scope.programme(),
                () -> sql.sql("SELECT max(known_at) FROM store.happening")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    private static List<Problem> problems(ThrowingCallable work) {
        var problems = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> problems.addAll(refused.problems()));
        return problems;
    }
}
