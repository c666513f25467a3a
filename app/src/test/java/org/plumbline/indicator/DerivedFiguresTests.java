package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.number;
import static org.plumbline.indicator.Measured.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.testing.DatabaseTest;

/** Figures of units above are made of those below: with what is missing named, and never a mean of percentages. */
@DatabaseTest
class DerivedFiguresTests extends ASum {

    @Test
    void aRatioWithOneMissingPartIsTheSumOfItsPartsAndSaysSo() {
        var poverty = poverty();
        entered(poverty, "c1", parts(10, 20));
        entered(poverty, "c2", parts(1, 100));
        for (var each : List.of("waiting", "folded")) {
            var fact = fact(poverty, "n1");
            assertThat(text(fact)).as(each).isEqualTo("11/120, 2 of 3");
            assertThat(fact.stance()).isEqualTo(Stance.DERIVED);
            assertThat(fact.made().lacking()).isEqualTo(1);
            assertThat(fact.made().missing())
                    .extracting(author -> author.name().original())
                    .containsExactly("c3");
            assertThat(text(fact(poverty, "north"))).isEqualTo("11/120, 2 of 3");
            assertThat(facts(poverty, "centre", null)).isEmpty();
            fold.all();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void fourStatesAreToldApart() {
        var poverty = poverty();
        state(poverty, "c1", State.NOT_APPLICABLE);
        assertThat(fact(poverty, "n1").state()).isEqualTo(State.NOT_APPLICABLE);
        state(poverty, "c2", State.NOT_COLLECTED);
        assertThat(fact(poverty, "n1").state()).isEqualTo(State.NOT_COLLECTED);
        assertThat(fact(poverty, "n1").made().lacking()).isEqualTo(2);
        entered(poverty, "c3", parts(3, 10));
        var fact = fact(poverty, "n1");
        assertThat(fact.state()).isEqualTo(State.VALUE);
        assertThat(fact.made().notApplicable()).isEqualTo(1);
        assertThat(fact.made().missing())
                .extracting(each -> each.name().original())
                .containsExactly("c2");
        var roads = measured.defined(set, "ROAD", Measured.fromBelow(Measured.roads()));
        work.enter(ALL, EnterFigures.reported(Ids.next(), TODAY, List.of(stated(roads, "c1", "2024-Q1", State.NIL))));
        assertThat(fact(roads, "n1").state()).as("nothing from all is nothing").isEqualTo(State.NIL);
        work.enter(
                ALL,
                EnterFigures.reported(
                        Ids.next(),
                        TODAY,
                        List.of(Stated.of(Ids.next(), roads, set.unit("c2"), Period.of("2024-Q1"), number("4.5")))));
        assertThat(fact(roads, "n1").amount()).isEqualByComparingTo("4.5");
        fold.all();
        assertThat(differences()).isEmpty();
    }

    @Test
    void aRatioWithoutItsPartsCannotBeAddedUpAndSaysSo() {
        var poverty = poverty();
        entered(poverty, "c1", number("65.5"));
        assertThat(fact(poverty, "n1").state()).isEqualTo(State.NOT_COLLECTED);
        assertThat(fact(poverty, "n1").made().unusable()).isEqualTo(1);
        entered(poverty, "c2", parts(1, 100));
        assertThat(text(fact(poverty, "n1"))).isEqualTo("1/100, 1 of 3");
        assertThat(fact(poverty, "n1").made().missing())
                .extracting(each -> each.name().original())
                .containsExactly("c1", "c3");
    }

    @Test
    void theGreatestIsThatOfThePartsThatAreThere() {
        var most = measured.defined(
                set,
                "MAX",
                Measured.fromBelow(DefinitionDraft.like(Measured.roads())
                        .places(PlaceRule.MAX)
                        .text()));
        var ids = new UUID[2];
        for (var each : List.of("c1", "c2")) {
            var one = Stated.of(
                    Ids.next(), most, set.unit(each), Period.of("2024-Q1"), number(each.equals("c1") ? "7" : "9"));
            ids[each.equals("c1") ? 0 : 1] = one.id();
            work.enter(ALL, EnterFigures.reported(Ids.next(), TODAY, List.of(one)));
        }
        assertThat(fact(most, "north").amount()).isEqualByComparingTo("9");
        fold.all();
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), ids[1], "In error", TODAY));
        assertThat(fact(most, "north").amount()).isEqualByComparingTo("7");
        fold.all();
        assertThat(fact(most, "north").amount()).isEqualByComparingTo("7");
    }

    @Test
    void aLevelThatHasItsFiguresFromBelowStatesNone() {
        var poverty = poverty();
        assertThatThrownBy(() -> entered(poverty, "n1", parts(1, 2)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(each -> assertThat(each.code()).isEqualTo("indicator.derived-level")));
    }

    @Test
    void aFigureDoesNotDependOnItsReaderAndNamesNobodyOutOfSight() {
        var poverty = poverty();
        entered(poverty, "c1", parts(10, 20));
        for (var each : List.of("waiting", "folded")) {
            var question = new SeriesList.Question(poverty, set.country().node("north"), "", null, null, null);
            var seen = series.list(set.other(), question, null, 50).facts().items();
            assertThat(seen).as(each).singleElement().satisfies(fact -> {
                assertThat(text(fact)).isEqualTo("10/20, 1 of 3");
                assertThat(fact.made().lacking()).isEqualTo(2);
                assertThat(fact.made().missing()).isEmpty();
            });
            var then = new SeriesList.Question(poverty, set.country().node("north"), "", null, null, latest());
            assertThat(series.list(set.other(), then, null, 50).facts().items())
                    .singleElement()
                    .satisfies(fact -> assertThat(text(fact)).isEqualTo("10/20, 1 of 3"));
            var beside = new SeriesList.Question(poverty, set.country().node("n1"), "", null, null, null);
            assertThat(series.list(set.other(), beside, null, 50).facts().items())
                    .isEmpty();
            fold.all();
        }
    }

    @Test
    void pagesOfAListGoThroughWhatIsMadeAndWhatIsStated() {
        var poverty = poverty();
        for (var year = 2018; year < 2024; year++) {
            measured.entered(ALL, poverty, set.unit("c1"), String.valueOf(year), parts(1, 10));
        }
        var found = Stated.of(Ids.next(), poverty, set.unit("n1"), Period.of("2023"), parts(1, 10));
        work.enter(ALL, new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), TODAY, List.of(found)));
        var question = new SeriesList.Question(poverty, set.country().node("n1"), "", null, null, null);
        var all = new ArrayList<UUID>();
        for (UUID after = null; ; ) {
            var page = series.list(ALL, question, after, 2).facts();
            page.items().forEach(each -> all.add(each.id()));
            if (page.next() == null) {
                break;
            }
            after = UUID.fromString(page.next());
        }
        assertThat(all).hasSize(7).doesNotHaveDuplicates().endsWith(found.id());
    }

    private void state(UUID indicator, String unit, State state) {
        work.enter(ALL, EnterFigures.reported(Ids.next(), TODAY, List.of(stated(indicator, unit, "2023", state))));
    }

    private Stated stated(UUID indicator, String unit, String period, State state) {
        return FigureDraft.without(indicator, set.unit(unit), period, state).stated();
    }
}
