package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What units can say of their figures, what stays of it, and what is refused where. Today is 15 March 2025. */
@DatabaseTest
class FigureWorkTests {

    @Autowired
    private Measured measured;

    @Autowired
    private Indicators indicators;

    @Autowired
    private FigureWork work;

    @Autowired
    private Figures figures;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    @Test
    void aCorrectionLeavesWhatWasSaidBefore() {
        var first = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        measured.corrected(set.district(), poverty, set.unit(), "2023", Measured.parts(620, 1000), first, "Miscounted");
        assertThat(known(null)).extracting(each -> amount(each)).containsExactly("62");
        assertThat(known(before)).extracting(each -> amount(each)).containsExactly("65.5");
        assertThat(known(before.minusNanos(1_000))).isEmpty();
        assertThat(problem(() -> measured.corrected(
                                set.district(), poverty, set.unit(), "2023", Measured.number("60"), first, "Again"))
                        .code())
                .isEqualTo("indicator.nothing-to-correct");
    }

    @Test
    void aSecondFigureOfOnePeriodIsRefusedUnlessItCorrects() {
        entered("2023", Measured.number("65.5"));
        var problem = problem(() -> entered("2023", Measured.number("64")));
        assertThat(problem.code()).isEqualTo("indicator.figure-there");
        assertThat(problem.field()).isEqualTo("figures[0].period");
        assertThat(known(null)).hasSize(1);
    }

    @Test
    void aWithdrawnFigureIsGoneAndStillKnownForThen() {
        var first = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), first, "Wrong district", Measured.TODAY));
        assertThat(known(null)).isEmpty();
        assertThat(known(before)).hasSize(1);
        assertThatThrownBy(() ->
                        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), first, "Again", Measured.TODAY)))
                .isInstanceOf(Refused.class);
        entered("2023", Measured.number("61"));
    }

    @Test
    void theFourStatesAreKeptApart() {
        for (var state : List.of(State.NIL, State.NOT_APPLICABLE, State.NOT_COLLECTED)) {
            var period = Period.of(String.valueOf(2020 + state.ordinal()));
            enter(set.district(), stated(period, state, null, Maturity.FINAL));
        }
        assertThat(known(null))
                .extracting(Observed::state)
                .containsExactly(State.NIL, State.NOT_APPLICABLE, State.NOT_COLLECTED);
        assertThat(problem(() -> enter(
                                set.district(),
                                stated(Period.of("2024"), State.NIL, Measured.number("0"), Maturity.FINAL)))
                        .code())
                .isEqualTo("indicator.value-beside-state");
    }

    @Test
    void proofIsDatedApartFromTheFigure() {
        var figure = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        assertThat(problem(() -> prove(set.district(), figure, ProofLevel.DOCUMENT_CHECKED))
                        .code())
                .isEqualTo("indicator.own-proof");
        prove(set.second(), figure, ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(null)).extracting(Observed::proof).containsExactly(ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(before)).extracting(Observed::proof).containsExactly(ProofLevel.NONE);
        assertThat(known(null).getFirst().knownFrom()).isEqualTo(before);
    }

    @Test
    void anAttachedDocumentIsNeededForItsLevel() {
        var figure = entered("2023", Measured.number("65.5"));
        assertThat(problem(() -> prove(set.district(), figure, ProofLevel.DOCUMENT_ATTACHED))
                        .field())
                .isEqualTo("files");
        var receipt = work.prove(
                set.district(),
                new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, Measured.TODAY, List.of()),
                List.of(new FigureWork.Sent(
                        "review.pdf", "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        assertThat(receipt.repeated()).isFalse();
        assertThat(known(null)).extracting(Observed::proof).containsExactly(ProofLevel.DOCUMENT_ATTACHED);
    }

    @Test
    void aVerifiedAndAContestedFigureStandBesideTheUnitsOwn() {
        entered("2023", Measured.number("65.5"));
        var stated = Stated.of(Ids.next(), poverty, set.unit(), Period.of("2023"), Measured.number("68"));
        work.enter(
                set.office(),
                new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), Measured.TODAY, List.of(stated)));
        var contested = FigureDraft.value(poverty, set.unit(), "2023", Measured.number("70"))
                .from("Own count")
                .stated();
        work.enter(
                set.office(),
                new EnterFigures(Ids.next(), Stance.CONTESTED, set.unit("n2"), Measured.TODAY, List.of(contested)));
        assertThat(known(null))
                .extracting(Observed::stance)
                .containsExactlyInAnyOrder(Stance.REPORTED, Stance.VERIFIED, Stance.CONTESTED);
        assertThat(known(null))
                .filteredOn(each -> each.stance() == Stance.VERIFIED)
                .extracting(Observed::author)
                .containsExactly(set.country().node("north"));
        var own = new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit(), Measured.TODAY, List.of(stated));
        assertThat(problem(() -> work.enter(set.district(), own)).code()).isEqualTo("indicator.author-own");
    }

    @Test
    void nobodyReviewsTheOwnFigure() {
        var figure = entered("2023", Measured.number("65.5"));
        var word = new ReviewFigure(Ids.next(), figure, "Too good", Measured.TODAY);
        assertThat(problem(() -> work.review(set.district(), word)).code()).isEqualTo("indicator.own-review");
        assertThat(work.review(set.office(), word).repeated()).isFalse();
    }

    @Test
    void whoDoesNotReachTheUnitEntersNothing() {
        var one = List.of(Stated.of(Ids.next(), poverty, set.unit(), Period.of("2023"), Measured.number("1")));
        assertThatThrownBy(() -> work.enter(set.reader(), EnterFigures.reported(Ids.next(), Measured.TODAY, one)))
                .isInstanceOf(NotAllowed.class);
        assertThat(problem(() -> work.enter(set.other(), EnterFigures.reported(Ids.next(), Measured.TODAY, one)))
                        .code())
                .isEqualTo("indicator.unit-unknown");
        var figure = entered("2023", Measured.number("1"));
        assertThatThrownBy(() -> prove(set.other(), figure, ProofLevel.SELF_DECLARED))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aBreakMarksTheFirstFigureAfterItAndIsKnownFromThen() {
        entered("2021", Measured.number("12"));
        entered("2022", Measured.number("11"));
        entered("2023", Measured.number("9"));
        var before = latestKnown();
        var id = Ids.next();
        indicators.mark(set.office(), new MarkBreak(id, poverty, null, Period.of("2022"), "New poverty line"));
        assertThat(known(null)).extracting(Observed::breakBefore).containsExactly(false, true, false);
        assertThat(known(before)).extracting(Observed::breakBefore).containsOnly(false);
        indicators.unmark(set.office(), new UnmarkBreak(id, poverty, "Not so"));
        assertThat(known(null)).extracting(Observed::breakBefore).containsOnly(false);
    }

    @Test
    void cutsAreSeriesOfTheirOwnWrittenInOneWay() {
        entered("2023", Measured.number("65.5"));
        var cut = FigureDraft.value(poverty, set.unit(), "2023", Measured.number("80"))
                .cutTo(" ethnicity=minority ")
                .in("percent")
                .stated();
        enter(set.district(), cut);
        var series = figures.series(set.district(), poverty, set.country().node("n1"), "ethnicity=minority");
        assertThat(series).isPresent();
        assertThat(known(null)).hasSize(1);
        var unknown = FigureDraft.value(poverty, set.unit(), "2023", Measured.number("80"))
                .cutTo("sex=female")
                .stated();
        assertThat(problem(() -> enter(set.district(), unknown)).code()).isEqualTo("indicator.cut-dimension");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023    | 101   |      |      |         | value       | indicator.above-most
            2023    | -1    |      |      |         | value       | indicator.below-least
            2023    |       | 10   |      |         | denominator | indicator.denominator-missing
            2023    |       |      | 100  |         | numerator   | indicator.numerator-missing
            2023    |       | 10   | 0    |         | denominator | indicator.denominator-zero
            2023    |       | 10   | -5   |         | denominator | indicator.denominator-negative
            2023    |       | 11   | 10   |         | numerator   | indicator.numerator-above
            2023    | 0.655 | 655  | 1000 |         | value       | indicator.share-for-percent
            2023    | 60.0  | 655  | 1000 |         | value       | indicator.value-not-parts
            2023    |       |      |      |         | value       | indicator.ratio-missing
            2023    | 65.5  |      |      | hectares| measure     | indicator.measure-other
            2023-Q1 | 65.5  |      |      |         | period      | indicator.period-frequency.year
            1970    | 65.5  |      |      |         | period      | indicator.period-outside
            2026    | 65.5  |      |      |         | period      | indicator.period-to-come
            2025    | 65.5  |      |      |         | maturity    | indicator.final-before-end
            """)
    void whatCannotBeIsRefusedAtItsField(
            String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String measure,
            String field,
            String code) {
        var figure = new Figure(value, numerator, denominator, null, null, null, null);
        var problem = problem(() -> enter(
                set.district(),
                FigureDraft.value(poverty, set.unit(), period, figure)
                        .in(measure)
                        .stated()));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo("figures[0]." + field);
        assertThat(known(null)).isEmpty();
    }

    @Test
    void aRatioThatFitsItsPartsIsKeptAsRead() {
        entered(
                "2023",
                new Figure(
                        new BigDecimal("65.5"),
                        new BigDecimal("6549"),
                        new BigDecimal("10000"),
                        null,
                        null,
                        null,
                        null));
        assertThat(known(null).getFirst().figure())
                .isEqualTo(new Figure(
                        new BigDecimal("65.5"),
                        new BigDecimal("6549"),
                        new BigDecimal("10000"),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void eachShapeTakesItsOwnValueAndNoOther() {
        var answers = measured.defined(
                set,
                "YES",
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.ONCE));
        var ranks = measured.defined(
                set,
                "RANK",
                Measured.text(Shape.RANK, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        var words = measured.defined(
                set,
                "WORDS",
                Measured.text(Shape.WORDS, null, Kept.STOCK, PlaceRule.NONE, TimeRule.NONE, Frequency.YEAR));
        measured.entered(set.district(), answers, set.unit(), "2024-06-30", Figure.answer(true));
        measured.entered(set.district(), ranks, set.unit(), "2024", Figure.place(3, 63));
        measured.entered(set.district(), words, set.unit(), "2024", Figure.words("Well on the way"));
        assertThat(problem(() -> measured.entered(set.district(), ranks, set.unit(), "2023", Figure.place(64, 63)))
                        .code())
                .isEqualTo("indicator.rank-outside");
        assertThat(problem(() -> measured.entered(set.district(), words, set.unit(), "2023", Measured.number("3")))
                        .field())
                .isIn("figures[0].value", "figures[0].words");
        assertThat(problem(() -> measured.entered(set.district(), answers, set.unit(), "2023", Measured.number("1")))
                        .field())
                .isIn("figures[0].value", "figures[0].answer");
    }

    @Test
    void manyFiguresTakeAsManyStatementsAsOne() throws Exception {
        var roads = measured.defined(set, "ROADS", Measured.roads());
        var first = counted(List.of(quarter(roads, 2018, 4)));
        var one = counted(List.of(quarter(roads, 2019, 1)));
        assertThat(first).as("the first figure of a series begins it").isEqualTo(one + 2);
        var many = new ArrayList<Stated>();
        for (var year = 2020; year < 2025; year++) {
            for (var quarter = 1; quarter <= 4; quarter++) {
                many.add(quarter(roads, year, quarter));
            }
        }
        assertThat(counted(many)).isEqualTo(one);
        assertThat(figures.of(set.district(), List.of(series(roads)), null).get(series(roads)))
                .hasSize(22);
    }

    @Test
    void oneWrongFigureStoresNone() {
        var roads = measured.defined(set, "ROADS", Measured.roads());
        var wrong = Stated.of(Ids.next(), roads, set.unit(), Period.of("2024-02"), Measured.number("1"));
        var problem = problem(() -> work.enter(
                set.district(),
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(quarter(roads, 2024, 1), wrong))));
        assertThat(problem.field()).isEqualTo("figures[1].period");
        assertThat(figures.series(set.district(), roads, set.country().node("n1"), ""))
                .isEmpty();
    }

    private int counted(List<Stated> stated) throws Exception {
        return CountedStatements.during(
                        () -> work.enter(set.district(), EnterFigures.reported(Ids.next(), Measured.TODAY, stated)))
                .statements();
    }

    private Stated quarter(UUID indicator, int year, int quarter) {
        return Stated.of(Ids.next(), indicator, set.unit(), Period.of(year + "-Q" + quarter), Measured.number("1.5"));
    }

    private long series(UUID indicator) {
        return figures.series(set.district(), indicator, set.country().node("n1"), "")
                .orElseThrow()
                .series();
    }

    private List<Observed> known(@Nullable Instant at) {
        return figures.series(set.office(), poverty, set.country().node("n1"), "")
                .map(each ->
                        figures.of(set.office(), List.of(each.series()), at).getOrDefault(each.series(), List.of()))
                .orElse(List.of());
    }

    private Instant latestKnown() {
        return known(null).stream()
                .map(Observed::knownFrom)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static String amount(Observed observed) {
        return java.util.Objects.requireNonNull(
                        java.util.Objects.requireNonNull(observed.figure()).amount(100))
                .stripTrailingZeros()
                .toPlainString();
    }

    private UUID entered(String period, Figure figure) {
        return measured.entered(set.district(), poverty, set.unit(), period, figure);
    }

    private void enter(Scope scope, Stated stated) {
        work.enter(scope, EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)));
    }

    private void prove(Scope scope, UUID figure, ProofLevel level) {
        work.prove(scope, new ProveFigure(Ids.next(), figure, level, "Seen", Measured.TODAY, List.of()));
    }

    private Stated stated(Period period, State state, @Nullable Figure figure, Maturity maturity) {
        return new Stated(
                Ids.next(),
                poverty,
                set.unit(),
                "",
                period,
                state,
                maturity,
                figure,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Problem problem(org.junit.jupiter.api.function.Executable work) {
        return catchThrowableOfType(Refused.class, work::execute).problems().getFirst();
    }
}
