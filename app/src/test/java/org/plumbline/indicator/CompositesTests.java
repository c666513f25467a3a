package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeTraits;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Composites are made of their parts in the same transaction, each part by its rule and its weight. */
@DatabaseTest
class CompositesTests extends AComposite {

    @Autowired
    private Units units;

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
        assertThat(known(ready, before)).extracting(AComposite::rounded).containsExactly("63.75");
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
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(poor, set.unit(), "2023", Measured.parts(30, 100))
                                .cutTo("ethnicity=minority")
                                .stated())));
        assertThat(series(whole, "ethnicity=minority"))
                .extracting(AComposite::rounded)
                .containsExactly("30");
        assertThat(series(whole, "")).isEmpty();
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
        assertThat(known(ready, before)).extracting(AComposite::rounded).containsExactly("63.75");
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(value(ready)).isEqualTo("71");
        units.changeTraits(
                Scope.programme(), new ChangeTraits(set.unit(), LocalDate.of(2023, 6, 1), Map.of("border", "")));
        assertThat(value(ready)).isEqualTo("63.75");
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

    private static DefinitionText hardship(PartText part, List<String> dimensions) {
        return DefinitionDraft.named("Share of poor households")
                .in(Shape.NUMBER, "percent")
                .direction(Direction.LESS)
                .cutBy(dimensions)
                .madeOf(CompositeText.of(part))
                .text();
    }

    private void state(UUID indicator, String period, State state) {
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.without(indicator, set.unit(), period, state)
                                .stated())));
    }

    private List<Observed> series(UUID indicator, String cut) {
        return known(indicator, cut, null);
    }

    private Fact.Composed made(UUID indicator) {
        return Objects.requireNonNull(
                series.get(set.office(), only(indicator).id()).composed());
    }

    private static int near(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other) ? 0 : 1
                : one.setScale(6, RoundingMode.HALF_EVEN).compareTo(other.setScale(6, RoundingMode.HALF_EVEN));
    }
}
