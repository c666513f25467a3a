package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.number;
import static org.plumbline.indicator.Measured.parts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of units above are made of those below: exact at once, with what is missing named, and never a mean of percentages. */
@DatabaseTest
class DerivedFiguresTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Measured measured;

    @Autowired
    private Indicators indicators;

    @Autowired
    private FigureWork work;

    @Autowired
    private SeriesList series;

    @Autowired
    private PartFold fold;

    @Autowired
    private Store store;

    @Autowired
    private Installation installation;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;

    /** The centre above a province, and below it a district with three communes and one without any. */
    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
    }

    private UUID poverty() {
        return measured.defined(set, "POV", Measured.fromBelow(Measured.poverty()));
    }

    private UUID entered(UUID indicator, String unit, Figure figure) {
        return measured.entered(ALL, indicator, set.unit(unit), "2023", figure);
    }

    private List<Fact> facts(UUID indicator, String unit, @Nullable Instant knownAt) {
        var question = new SeriesList.Question(indicator, set.country().node(unit), "", null, null, knownAt);
        return series.list(ALL, question, null, 50).facts().items();
    }

    private Fact fact(UUID indicator, String unit) {
        return facts(indicator, unit, null).getFirst();
    }

    private static String text(Fact fact) {
        var made = fact.made();
        return fact.figure().numerator().toPlainString() + "/"
                + fact.figure().denominator().toPlainString() + ", " + made.given() + " of " + made.expected();
    }

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

    private List<PartCheck.Difference> differences() {
        return store.read(ALL, () -> PartCheck.differences(sql));
    }

    @Test
    void correctionsWithdrawalsAndProofsMoveTheSumAtOnce() {
        var poverty = poverty();
        var first = entered(poverty, "c1", parts(10, 20));
        var second = entered(poverty, "c2", parts(1, 100));
        fold.all();
        var known = latest();
        var third = measured.corrected(ALL, poverty, set.unit("c1"), "2023", parts(12, 20), first, "Counted anew");
        assertThat(text(fact(poverty, "north"))).isEqualTo("13/120, 2 of 3");
        assertThat(text(facts(poverty, "north", known).getFirst()))
                .as("as known before the correction")
                .isEqualTo("11/120, 2 of 3");
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), second, "In error", TODAY));
        assertThat(text(fact(poverty, "north"))).isEqualTo("12/20, 1 of 3");
        assertThat(fact(poverty, "north").proof().level()).isEqualTo(ProofLevel.NONE);
        prove(third);
        assertThat(fact(poverty, "north").proof().level()).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        fold.all();
        assertThat(text(fact(poverty, "north"))).isEqualTo("12/20, 1 of 3");
        assertThat(differences()).isEmpty();
    }

    private void prove(UUID figure) {
        work.prove(ALL, new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_CHECKED, "Seen", TODAY, List.of()));
    }

    private Instant latest() {
        return store.read(
                ALL,
                () -> sql.sql("SELECT max(known_at) FROM store.happening")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    @Test
    void whatAnotherHandFoundIsWhatCheckedFiguresComeTo() {
        var poverty = poverty();
        prove(entered(poverty, "c1", parts(10, 20)));
        entered(poverty, "c2", parts(1, 100));
        assertThat(fact(poverty, "n1").made().checked()).isEqualTo(1);
        assertThat(fact(poverty, "n1").made().checkedAmount()).isNull();
        var found = Stated.of(Ids.next(), poverty, set.unit("c2"), Period.of("2023"), parts(5, 100))
                .with(new Stated.Proof(Ids.next(), ProofLevel.INSPECTED, "On site", List.of()));
        work.enter(ALL, new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), TODAY, List.of(found)));
        var fact = fact(poverty, "n1");
        assertThat(text(fact)).isEqualTo("11/120, 2 of 3");
        assertThat(fact.proof().level()).isEqualTo(ProofLevel.NONE);
        assertThat(fact.made().checkedAmount()).isEqualByComparingTo("12.5");
        var node = set.country().node("n1");
        store.read(ALL, () -> 0);
        store.batch(ALL, () -> figures.keep(poverty, node, ""));
        var of = figures.series(ALL, poverty, node, "").orElseThrow();
        assertThat(figures.of(ALL, List.of(of.series()), null).get(of.series()))
                .extracting(Observed::stance, Observed::proof)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stance.DERIVED, ProofLevel.NONE),
                        org.assertj.core.groups.Tuple.tuple(Stance.VERIFIED, ProofLevel.DOCUMENT_CHECKED));
    }

    @Autowired
    private Figures figures;

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

    private void state(UUID indicator, String unit, State state) {
        work.enter(ALL, EnterFigures.reported(Ids.next(), TODAY, List.of(stated(indicator, unit, "2023", state))));
    }

    private Stated stated(UUID indicator, String unit, String period, State state) {
        return new Stated(
                Ids.next(),
                indicator,
                set.unit(unit),
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
                null);
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
    void theDoctorFindsASumThatIsNotWhatTheFiguresComeTo() {
        var poverty = poverty();
        entered(poverty, "c1", parts(10, 20));
        fold.all();
        assertThat(differences()).isEmpty();
        change(1);
        assertThat(differences()).hasSize(2).allSatisfy(each -> {
            assertThat(each.kept()).startsWith("11 20");
            assertThat(each.figures()).startsWith("10 20");
        });
        change(-1);
        assertThat(differences()).isEmpty();
        assertThatThrownBy(() -> store.batch(ALL, () -> {
                    entered(poverty, "c2", parts(1, 100));
                    fold.all();
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessageContaining("power");
        assertThat(text(fact(poverty, "north"))).isEqualTo("10/20, 1 of 3");
        assertThat(differences()).isEmpty();
    }

    private void change(int by) {
        store.batch(
                ALL,
                () -> sql.sql("""
                        UPDATE indicator.part_sum SET numerator = numerator + :by
                         WHERE node IN (:nodes) AND counts[1] > 0
                        """)
                        .param("by", by)
                        .param(
                                "nodes",
                                List.of(
                                        set.country().node("north"),
                                        set.country().node("n1")))
                        .update());
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
    void aBreakIsThatOfTheFirstFigureAfterIt() {
        var poverty = poverty();
        measured.entered(ALL, poverty, set.unit("c1"), "2022", parts(1, 10));
        entered(poverty, "c1", parts(10, 20));
        indicators.mark(
                ALL,
                new org.plumbline.indicator.deed.MarkBreak(Ids.next(), poverty, null, Period.of("2023"), "A new line"));
        assertThat(facts(poverty, "n1", null))
                .extracting(fact -> fact.period().code(), Fact::breakBefore)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2022", false),
                        org.assertj.core.groups.Tuple.tuple("2023", true));
    }

    @Test
    void aNewDefinitionAddsUpAnew() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        entered(poverty, "c1", parts(10, 20));
        entered(poverty, "c2", parts(1, 100));
        fold.all();
        assertThat(facts(poverty, "n1", null)).isEmpty();
        revise(poverty, Measured.fromBelow(Measured.poverty()), "2020-01-01");
        assertThat(text(fact(poverty, "north"))).isEqualTo("11/120, 2 of 3");
        fold.all();
        assertThat(text(fact(poverty, "north"))).isEqualTo("11/120, 2 of 3");
        assertThat(differences()).isEmpty();
        revise(
                poverty,
                DefinitionDraft.like(Measured.poverty())
                        .levels(Map.of("tier-2", Origin.DERIVED))
                        .text(),
                "2021-01-01");
        assertThat(facts(poverty, "n1", null)).as("states its own from then on").isEmpty();
        assertThat(facts(poverty, "north", null))
                .as("made of districts, of which none gave anything")
                .isEmpty();
        fold.all();
        assertThat(facts(poverty, "north", null)).isEmpty();
        assertThat(differences()).isEmpty();
    }

    private void revise(UUID indicator, DefinitionText text, String from) {
        indicators.revise(
                ALL,
                new ReviseIndicator(
                        indicator, null, text, "Made of those below", java.time.LocalDate.parse(from), null));
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
        var all = new java.util.ArrayList<UUID>();
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
}
