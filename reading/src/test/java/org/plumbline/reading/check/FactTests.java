package org.plumbline.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.check.fact.Direction;
import org.plumbline.reading.check.fact.Fact;
import org.plumbline.reading.check.fact.Fact.Ahead;
import org.plumbline.reading.check.fact.Fact.Aim;
import org.plumbline.reading.check.fact.Fact.Amount;
import org.plumbline.reading.check.fact.Fact.Completeness;
import org.plumbline.reading.check.fact.Fact.Difference;
import org.plumbline.reading.check.fact.Fact.Division;
import org.plumbline.reading.check.fact.Fact.Each;
import org.plumbline.reading.check.fact.Fact.Mention;
import org.plumbline.reading.check.fact.Fact.Movement;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Pairing;
import org.plumbline.reading.check.fact.Fact.Portion;
import org.plumbline.reading.check.fact.Fact.Review;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Span;

/** The checks by themselves, on facts that could come from a form as well as from a text. */
class FactTests {

    private static final Span HERE = new Span(0, 1, "x");

    @Test
    void anAverageThatNoWayOfReckoningGivesFailsWithRepairs() {
        var finding = average("65.5", "48.14", 2021, 2023, "9.21");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(finding.computed("per-step")).isEqualTo(new BigDecimal("8.68"));
        assertThat(finding.computed("per-year")).isEqualTo(new BigDecimal("5.79"));
        assertThat(finding.computed("relative")).isEqualTo(new BigDecimal("14.27"));
        assertThat(repairs(finding)).containsExactly("average=8.68", "start=66.56", "end=47.08");
    }

    @Test
    void anAverageByAnotherWayOfReckoningIsRecognised() {
        assertThat(average("65.5", "48.14", 2021, 2023, "8.68").convention()).isEqualTo("per-step");
        assertThat(average("65.5", "48.14", 2021, 2023, "5.79").convention()).isEqualTo("per-year");
        assertThat(average("65.5", "48.14", 2021, 2023, "14.27").convention()).isEqualTo("relative");
        assertThat(average("65.5", "48.14", 2021, 2023, "13.25").convention()).isEqualTo("relative-spread");
    }

    @Test
    void anAverageWithoutYearsCannotBeTold() {
        var finding = average("65.5", "48.14", null, null, "8.68");
        assertThat(finding.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(finding.computed("steps")).isEqualTo(2);
        assertThat(average("65.5", "48.14", null, null, "9.9").message().key()).endsWith("years");
    }

    @Test
    void aRoundedFigureIsNoFailureButACutOneIsDoubtful() {
        assertThat(share("17", "21", "81").verdict()).isEqualTo(Verdict.PASSES);
        assertThat(share("17", "21", "80.95").verdict()).isEqualTo(Verdict.PASSES);
        assertThat(share("20", "21", "95").verdict()).isEqualTo(Verdict.PASSES);
        assertThat(share("17", "21", "80.9").verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(share("17", "21", "79").verdict()).isEqualTo(Verdict.FAILS);
        assertThat(repairs(share("15", "60", "20"))).containsExactly("share=25", "part=12", "whole=75");
    }

    @Test
    void aPartIsNoMoreThanItsWhole() {
        var more = only(CheckKind.PART_OF_WHOLE, new Portion(count(22), count(21), null, null, HERE));
        assertThat(more.verdict()).isEqualTo(Verdict.FAILS);
        var twice = only(CheckKind.PART_OF_WHOLE, new Portion(count(17), count(21), count(22), null, HERE));
        assertThat(twice.verdict()).isEqualTo(Verdict.FAILS);
        var fine = only(CheckKind.PART_OF_WHOLE, new Portion(count(17), count(21), count(21), null, HERE));
        assertThat(fine.computed("percent")).isEqualTo(new BigDecimal("80.95"));
        assertThat(fine.computed("remaining")).isEqualTo(new BigDecimal(4));
    }

    @Test
    void aDistributionIsReadInEveryWayBeforeItFails() {
        var classes = List.of("exceeded", "met", "over-half", "under-half");
        assertThat(division(34, classes, 4, 3, 20, 7).convention()).isEqualTo("exclusive");
        assertThat(division(30, classes, 4, 3, 20, 7).convention()).isEqualTo("exceeded-among-met");
        var wrong = division(34, classes, 4, 3, 21, 7);
        assertThat(wrong.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(repairs(wrong)).contains("whole=35", "part=20");
        assertThat(division(34, List.of("exceeded", "met"), 4, 3).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void growthIsInPerCentOfTheEarlierAmount() {
        assertThat(growth("100", "112", "12").verdict()).isEqualTo(Verdict.PASSES);
        var wrong = growth("250", "300", "25");
        assertThat(wrong.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(repairs(wrong)).containsExactly("rate=20", "end=313", "start=240");
    }

    @Test
    void aFallOfAPercentageCountsPoints() {
        var movement = movement("65.5", "48.14", null, null, new Difference(percent("17.36"), false));
        var findings = Checks.of(new Facts(List.of(movement)));
        assertThat(verdict(findings, CheckKind.TOTAL_CHANGE)).isEqualTo(Verdict.PASSES);
        assertThat(verdict(findings, CheckKind.UNIT_OF_CHANGE)).isEqualTo(Verdict.DOUBTFUL);
        var relative = movement("65.5", "48.14", null, null, new Difference(percent("26.5"), false));
        assertThat(Checks.of(new Facts(List.of(relative))))
                .extracting(Finding::kind)
                .doesNotContain(CheckKind.UNIT_OF_CHANGE);
    }

    @Test
    void theVerbAndTheFiguresGoOneWay() {
        assertThat(only(CheckKind.DIRECTION, turned("48.14", "65.5")).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(only(CheckKind.DIRECTION, turned("65.5", "48.14")).verdict()).isEqualTo(Verdict.PASSES);
        assertThat(only(CheckKind.DIRECTION, turned("65.5", "65.5")).verdict()).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void oneTargetWithTwoBoundsIsDoubtfulAndWithTwoFiguresFails() {
        var first = new Aim(Set.of("growth", "target"), ">", percent("14"), 2025, HERE);
        var bound = new Aim(Set.of("growth", "target"), "=", percent("14"), 2025, HERE);
        var other = new Aim(Set.of("growth", "target"), ">", percent("12"), 2025, HERE);
        var later = new Aim(Set.of("growth", "target"), ">", percent("12"), 2030, HERE);
        assertThat(only(CheckKind.TARGET_CONFLICT, first, bound).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(only(CheckKind.TARGET_CONFLICT, first, other).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(Checks.of(new Facts(List.of(first, later)))).isEmpty();
    }

    @Test
    void theYearInASymbolIsThatOfItsDate() {
        assertThat(only(CheckKind.SYMBOL_YEAR_VS_DATE, decree("140/2017/ND-CP", "2017-12-05"))
                        .verdict())
                .isEqualTo(Verdict.PASSES);
        assertThat(only(CheckKind.SYMBOL_YEAR_VS_DATE, decree("140/2017/ND-CP", "2016-06-05"))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
        assertThat(only(CheckKind.SYMBOL_YEAR_VS_DATE, decree("1/2018/ND-CP", "2017-12-29"))
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void aDocumentHasOneDate() {
        var first = decree("140/2017/ND-CP", "2017-12-05");
        assertThat(only(CheckKind.REPEATED_CITATION, first, decree("140/2017/NĐ-CP", "2017-12-05"))
                        .verdict())
                .isEqualTo(Verdict.PASSES);
        assertThat(only(CheckKind.REPEATED_CITATION, first, decree("140/2017/NĐ-CP", "2017-12-06"))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void anniversariesDateAnEvent() {
        var ten = new Review(count(10), LocalDate.of(2014, 6, 9), HERE);
        var three = new Review(count(3), LocalDate.of(2021, 9, 9), HERE);
        var undated = only(CheckKind.REVIEW_SPAN, ten, three);
        assertThat(undated.verdict()).isEqualTo(Verdict.PASSES);
        assertThat(undated.computed("year")).isEqualTo("2024");
        var dated = only(CheckKind.REVIEW_SPAN, ten, new Occasion(LocalDate.of(2026, 5, 1), true, HERE));
        assertThat(dated.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(repairs(dated)).contains("years=12");
    }

    @Test
    void amountsAreAsManyTimesAsThereAreReceivers() {
        var each = new Each(vnd("81500000000"), count(89), vnd("920000000"), HERE);
        assertThat(only(CheckKind.MONEY_SCALE, each).verdict()).isEqualTo(Verdict.PASSES);
        var wrong = new Each(vnd("81500000000"), count(66), vnd("920000000"), HERE);
        assertThat(only(CheckKind.MONEY_SCALE, wrong).verdict()).isEqualTo(Verdict.FAILS);
        var thousand = only(
                CheckKind.MONEY_SCALE, new Amount(vnd("81500000000"), HERE), new Amount(vnd("81500000000000"), HERE));
        assertThat(thousand.verdict()).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void whatTheTextDoesNotSayCannotBeTold() {
        assertThat(only(CheckKind.AHEAD_OF_SCHEDULE, new Ahead(count(1), count(2), null, 2024, HERE))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(only(CheckKind.AHEAD_OF_SCHEDULE, new Ahead(count(1), count(2), 2025, 2024, HERE))
                        .verdict())
                .isEqualTo(Verdict.PASSES);
        assertThat(only(CheckKind.PAIRING, new Pairing(count(89), count(66), false, HERE))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(only(CheckKind.PAIRING, new Pairing(count(9), count(8), true, HERE))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    private static Finding average(String from, String to, @Nullable Integer first, @Nullable Integer last, String by) {
        return only(CheckKind.AVERAGE_CHANGE, movement(from, to, first, last, new Difference(percent(by), true)));
    }

    private static Movement movement(
            String from, String to, @Nullable Integer first, @Nullable Integer last, Difference difference) {
        return new Movement(percent(from).in(first), percent(to).in(last), null, List.of(difference), HERE);
    }

    private static Movement turned(String from, String to) {
        return new Movement(percent(from), percent(to), Direction.DOWN, List.of(), HERE);
    }

    private static Finding growth(String from, String to, String rate) {
        var difference = new Difference(percent(rate), false);
        return only(CheckKind.GROWTH_RATE, new Movement(amount(from), amount(to), null, List.of(difference), HERE));
    }

    private static Finding share(String part, String whole, String share) {
        return only(
                CheckKind.PERCENT_OF_COUNT,
                new Portion(count(Integer.parseInt(part)), count(Integer.parseInt(whole)), null, percent(share), HERE));
    }

    private static Finding division(int whole, List<String> classes, int... parts) {
        var figures = java.util.Arrays.stream(parts).mapToObj(FactTests::count).toList();
        return only(
                CheckKind.DISTRIBUTION_SUM, new Division(count(whole), figures, classes, Completeness.LISTED, HERE));
    }

    private static Mention decree(String symbol, String date) {
        return new Mention("decree", "Decree", "140", symbol, null, date, HERE);
    }

    private static Figure percent(String value) {
        var number = new BigDecimal(value);
        return Figure.rounded(number, BigDecimal.ONE.movePointLeft(number.scale()), Figure.PERCENT, HERE);
    }

    private static Figure amount(String value) {
        return Figure.rounded(new BigDecimal(value), BigDecimal.ONE, "EUR", HERE);
    }

    private static Figure vnd(String value) {
        var number = new BigDecimal(value);
        return Figure.rounded(
                number,
                BigDecimal.ONE.movePointRight(-number.stripTrailingZeros().scale()),
                "VND",
                HERE);
    }

    private static Figure count(int value) {
        return Figure.counted(BigDecimal.valueOf(value), HERE);
    }

    private static Finding only(CheckKind kind, Fact... facts) {
        var found = Checks.of(new Facts(List.of(facts))).stream()
                .filter(one -> one.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(Sentences.in("uk").of(found.getFirst())).doesNotContain("{");
        return found.getFirst();
    }

    private static Verdict verdict(List<Finding> findings, CheckKind kind) {
        return findings.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<String> repairs(Finding finding) {
        return finding.repairs().stream()
                .map(one -> one.name() + "="
                        + (one.value() instanceof BigDecimal number ? number.toPlainString() : one.value()))
                .toList();
    }
}
