package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;

/** The page of one target reads naturally for every kind of target, with and without figures. */
@DatabaseTest
class TargetFaceKindsTests extends ATargetFace {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindReadsNaturally(Kind kind) throws Exception {
        var indicator = measured.defined(set, "K-" + kind.ordinal(), definition(kind));
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(id, Terms.of(kind, indicator, set.unit()), goal(kind), TargetSamples.SET, null));
        assertThat(text(office, id, "")).as("without any figure").doesNotContainPattern(RAW);
        for (var year : List.of("2023", "2024")) {
            measured.entered(set.district(), indicator, set.unit(), year, figure(kind, year));
        }
        var page = text(office, id, "");
        assertThat(page).doesNotContainPattern(RAW).contains(said(kind));
    }

    private static DefinitionText definition(Kind kind) {
        return switch (kind) {
            case DELIVER ->
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
            case RANK -> Measured.text(Shape.RANK, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
            case DESCRIBE ->
                Measured.text(Shape.WORDS, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
            case CUMULATE ->
                Measured.text(Shape.NUMBER, "kilometres", Kept.FLOW, PlaceRule.SUM, TimeRule.SUM, Frequency.YEAR);
            case AT_MOST -> Measured.poverty();
            default ->
                Measured.text(Shape.NUMBER, "kilometres", Kept.STOCK, PlaceRule.SUM, TimeRule.LAST, Frequency.YEAR);
        };
    }

    private static GoalText goal(Kind kind) {
        return switch (kind) {
            case REACH -> goal(GoalComparator.MORE_THAN, "10", "20", null);
            case AT_LEAST -> goal(GoalComparator.AT_LEAST, null, "12", null);
            case AT_MOST -> goal(GoalComparator.AT_MOST, null, "12", null);
            case HOLD -> goal(GoalComparator.AT_LEAST, null, "13", null);
            case BAND -> goal(GoalComparator.AT_LEAST, null, "10", "13.5");
            case CUMULATE -> goal(GoalComparator.AT_LEAST, null, "60", null);
            case RANK -> goal(GoalComparator.AT_MOST, null, "10", null);
            case DELIVER, DESCRIBE -> goal(null, null, null, null);
        };
    }

    private static GoalText goal(
            @Nullable GoalComparator comparator,
            @Nullable String baseline,
            @Nullable String level,
            @Nullable String upper) {
        return new GoalText(
                comparator,
                baseline == null ? null : new BigDecimal(baseline),
                level == null ? null : new BigDecimal(level),
                upper == null ? null : new BigDecimal(upper),
                List.of(),
                TargetSamples.START,
                TargetSamples.DUE);
    }

    private static Figure figure(Kind kind, String year) {
        var last = year.equals("2024");
        return switch (kind) {
            case DELIVER -> Figure.answer(last);
            case RANK -> Figure.place(last ? 7 : 12, 63);
            case DESCRIBE -> Figure.words("The school was opened");
            default -> Measured.number(last ? "14" : "12");
        };
    }

    private static String[] said(Kind kind) {
        return switch (kind) {
            case REACH ->
                new String[] {"Over 20 km by 31 December 2025", "40% of the way", "14 km (2024)", "a way to a goal"};
            case AT_LEAST -> new String[] {"At least 12 km", "Better than the level by", "2 km", "exceeded"};
            case AT_MOST -> new String[] {"At most 12 %", "Short of the level by", "2 points", "not met"};
            case HOLD ->
                new String[] {"At least 13 km in every period until", "Kept in 1 of 2 periods", "off by 1 km, in 2023"};
            case BAND ->
                new String[] {"Between 10 and 13.5 km in every period", "Kept in 1 of 2 periods", "band to stay within"
                };
            case DELIVER ->
                new String[] {
                    "Delivered by 31 December 2025", "Yes (2024)", "attained on 31 December 2024, 365 days early"
                };
            case CUMULATE ->
                new String[] {"At least 60 km in total by", "26 km in total up to 31 December 2024", "43.3% of the way"
                };
            case RANK -> new String[] {"Place 10 or better by", "7 of 63 (2024)", "a smaller place is better"};
            case DESCRIBE -> new String[] {"The school was opened", "somebody has to answer"};
        };
    }
}
