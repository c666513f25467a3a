package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.testing.DatabaseTest;

/** What figures cannot be is refused at its field, and nothing is stored; what fits is kept as it was read. */
@DatabaseTest
class FigureRefusalsTests extends AFigureOfAUnit {

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
}
