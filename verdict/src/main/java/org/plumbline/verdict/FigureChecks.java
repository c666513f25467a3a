package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** The rules of figures as they are entered, each at its field. */
final class FigureChecks {

    private FigureChecks() {}

    static List<Problem> of(
            Observation figure, Target target, Indicator indicator, @Nullable Period life, LocalDate today) {
        var problems = new ArrayList<Problem>();
        days(figure, target, life, today, problems);
        var value = figure.value();
        if (value == null) {
            return problems;
        }
        if (!target.kind().takes(value) || value instanceof Value.Parts && !indicator.ratio()) {
            problems.add(Problem.of(Code.WRONG_FORM, "value", target.kind()));
            return problems;
        }
        switch (value) {
            case Value.Amount amount -> within(amount.amount(), indicator, "value", problems);
            case Value.Parts parts -> problems.addAll(ofParts(parts.numerator(), parts.denominator(), indicator));
            case Value.Place place -> {}
            case Value.Answer answer -> {}
            case Value.Words words -> {
                if (words.words().isBlank()) {
                    problems.add(Problem.of(Code.VALUE_MISSING, "value"));
                }
            }
        }
        return problems;
    }

    private static void days(
            Observation figure, Target target, @Nullable Period life, LocalDate today, List<Problem> problems) {
        var period = figure.period();
        var goal = target.goalOn(period.first());
        if (!period.last().isAfter(target.firstGoal().start())) {
            problems.add(Problem.of(
                    Code.OUTSIDE_OF_TARGET, "period", period, target.firstGoal().start()));
        } else if (period.first().isAfter(goal.due())) {
            problems.add(Problem.of(Code.AFTER_DUE, "period", period, goal.due()));
        }
        if (life != null && !life.covers(Period.day(period.last()))) {
            problems.add(Problem.of(Code.OUTSIDE_OF_UNIT, "period", period, life));
        }
        if (period.last().isAfter(today) && figure.maturity() != Maturity.ESTIMATE) {
            problems.add(Problem.of(Code.IN_THE_FUTURE, "period", period, today));
        }
        var end = Expectation.of(target, goal).endAfter(period.last().minusDays(1));
        if (period.code().contains("..")
                && (end == null || !Expectation.of(target, goal).period(end).equals(period))) {
            problems.add(Problem.of(Code.PERIOD_NOT_EXPECTED, "period", period, target.frequency()));
        }
    }

    static List<Problem> ofParts(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, Indicator indicator) {
        var problems = new ArrayList<Problem>();
        if (denominator == null) {
            if (numerator != null) {
                problems.add(Problem.of(Code.NUMERATOR_WITHOUT_DENOMINATOR, "value.denominator"));
            }
            return problems;
        }
        if (denominator.signum() <= 0) {
            problems.add(Problem.of(
                    denominator.signum() == 0 ? Code.ZERO_DENOMINATOR : Code.NEGATIVE_DENOMINATOR,
                    "value.denominator",
                    denominator.toPlainString()));
        }
        if (numerator == null) {
            problems.add(Problem.of(Code.DENOMINATOR_WITHOUT_NUMERATOR, "value.numerator"));
            return problems;
        }
        if (indicator.whole() && numerator.signum() < 0) {
            problems.add(Problem.of(Code.OUT_OF_RANGE, "value.numerator", "0", ""));
        }
        if (indicator.whole() && numerator.compareTo(denominator) > 0 && denominator.signum() > 0) {
            problems.add(Problem.of(
                    Code.NUMERATOR_ABOVE_DENOMINATOR,
                    "value.numerator",
                    numerator.toPlainString(),
                    denominator.toPlainString()));
        }
        return problems;
    }

    /** Range, decimals, and a per cent typed where a share is meant. */
    static void within(BigDecimal value, Indicator indicator, String field, List<Problem> problems) {
        if (indicator.ratio() && indicator.whole() && indicator.per() == 1 && value.compareTo(BigDecimal.ONE) > 0) {
            problems.add(Problem.of(Code.PERCENT_WHERE_SHARE, field, value.toPlainString()));
            return;
        }
        var least = indicator.least() == null && indicator.whole() ? BigDecimal.ZERO : indicator.least();
        var most =
                indicator.most() == null && indicator.whole() ? BigDecimal.valueOf(indicator.per()) : indicator.most();
        if (least != null && value.compareTo(least) < 0 || most != null && value.compareTo(most) > 0) {
            problems.add(Problem.of(
                    Code.OUT_OF_RANGE,
                    field,
                    least == null ? "" : least.toPlainString(),
                    most == null ? "" : most.toPlainString()));
        }
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            problems.add(Problem.of(Code.TOO_MANY_DECIMALS, field, indicator.decimals()));
        }
    }
}
