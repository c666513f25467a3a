package org.plumbline.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.indicator.Measure;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Wording;
import org.plumbline.verdict.Attained;
import org.plumbline.verdict.Attainment;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Forecast;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Freshness;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Needed;
import org.plumbline.verdict.OfficePercentage;
import org.plumbline.verdict.Outcome;
import org.plumbline.verdict.Pace;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Reason;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;

/** Everything a verdict may say is said in words, in every language: no code, no raw day and no raw period is shown. */
class VerdictWordsTests {

    private static final Pattern RAW = Pattern.compile("[A-Z]{2,}_|[{}#]|\\d{4}-[\\dHQ]|\\d\\.\\.\\d|%s|''");
    private static final MeasureWords PERCENT =
            new MeasureWords(new Measure("percent", Wording.of("en", "per cent"), sign(), 100, 1, true, 1), 2);
    private static final Words EN = Messages.withoutInstallation(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonIsSaidInWords(Language language) {
        var w = Messages.withoutInstallation(language);
        for (var code : Reason.Code.values()) {
            var reason = sample(code);
            for (var text : List.of(VerdictWords.reason(w, reason), VerdictWords.reason(w, reason, PERCENT))) {
                assertThat(text).as("%s in %s", code, language).isNotBlank().doesNotContainPattern(RAW);
            }
            for (var argument : arguments(reason)) {
                assertThat(VerdictWords.reason(w, reason))
                        .as("%s in %s", code, language)
                        .contains(argument);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfAVerdictIsThere(Language language) {
        var w = Messages.withoutInstallation(language);
        var said = new ArrayList<String>();
        for (var each : VerdictClass.values()) {
            said.add(VerdictWords.of(w, each));
        }
        for (var each : Outcome.values()) {
            said.add(VerdictWords.outcome(w, each));
        }
        for (var each : Kind.values()) {
            said.add(VerdictWords.kind(w, each));
            said.add(GoalWords.of(w, each, goal(GoalComparator.AT_LEAST, "14", "16"), PERCENT));
            said.add(GoalWords.of(w, each, goal(GoalComparator.LESS_THAN, "3", null), MeasureWords.BARE));
            said.add(GoalWords.of(w, each, goal(GoalComparator.AT_MOST, null, null), MeasureWords.BARE));
        }
        for (var each : Pace.Word.values()) {
            said.add(VerdictWords.pace(w, each));
        }
        for (var each : Method.values()) {
            said.add(OfficeWords.name(w, each));
            said.add(OfficeWords.formula(w, each));
            said.add(OfficeWords.of(w, new OfficePercentage(each, new BigDecimal("0.681"), null, null)));
        }
        for (var each : OfficePercentage.Refusal.values()) {
            said.add(OfficeWords.of(w, new OfficePercentage(Method.GROWTH, null, null, each)));
        }
        for (var each : OfficePercentage.Word.values()) {
            said.add(OfficeWords.word(w, each));
        }
        for (var each : Forecast.Way.values()) {
            said.add(VerdictWords.way(w, each));
        }
        for (var each : Freshness.values()) {
            said.add(VerdictWords.freshness(w, each));
        }
        for (var each : Proof.values()) {
            said.add(VerdictWords.proof(w, each));
        }
        for (var each : Maturity.values()) {
            said.add(VerdictWords.maturity(w, each));
        }
        for (var each : Evidence.values()) {
            said.add(VerdictWords.evidence(w, each));
        }
        for (var each : GoalView.values()) {
            said.add(VerdictWords.view(w, each));
        }
        for (var each : Direction.values()) {
            said.add(VerdictWords.direction(w, each));
        }
        for (var each : Frequency.values()) {
            said.add(VerdictWords.perPeriod(w, ratio("4.07"), each, PERCENT));
        }
        assertThat(said).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(RAW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REACH    | AT_MOST   | 40    |     | at most 40 % by 31 December 2025
            REACH    | MORE_THAN | 14    |     | over 14 % by 31 December 2025
            AT_LEAST | AT_LEAST  | 95.5  |     | at least 95.5 % by 31 December 2025
            AT_MOST  | LESS_THAN | 3     |     | under 3 % by 31 December 2025
            HOLD     | AT_LEAST  | 98    |     | at least 98 % in every period until 31 December 2025
            BAND     | AT_LEAST  | 95    | 105 | between 95 and 105 % in every period until 31 December 2025
            DELIVER  | AT_LEAST  |       |     | delivered by 31 December 2025
            CUMULATE | AT_LEAST  | 300   |     | at least 300 % in total by 31 December 2025
            CUMULATE | AT_MOST   | 300   |     | at most 300 % in total until 31 December 2025
            RANK     | AT_MOST   | 5     |     | place 5 or better by 31 December 2025
            DESCRIBE | AT_LEAST  |       |     | told in words by 31 December 2025, and met by somebody's answer
            """)
    void aPromiseReadsAsItWasMade(Kind kind, GoalComparator comparator, String level, String upper, String words) {
        assertThat(GoalWords.of(EN, kind, goal(comparator, level, upper), PERCENT))
                .isEqualTo(words);
    }

    @Test
    void daysNumbersAndPeriodsAreWrittenAsTheReaderWritesThem() {
        var old = Reason.of(Reason.Code.FIGURE_OLD, "2023-Q2", "2023-Q3");
        assertThat(VerdictWords.reason(EN, old))
                .isEqualTo("the latest figure is of Q2 2023; that of Q3 2023 was due and is missing");
        assertThat(VerdictWords.reason(Messages.withoutInstallation(Language.VI), old))
                .contains("quý II/2023", "quý III/2023");
        var worse = Reason.of(Reason.Code.WORSE_THAN_BASELINE, "1065.5");
        assertThat(VerdictWords.reason(Messages.withoutInstallation(Language.DE), worse, PERCENT))
                .contains("1.065,5 %");
        assertThat(VerdictWords.reason(EN, Reason.of(Reason.Code.RUNNING_TOTAL_FELL, "10/3", "3")))
                .contains("from 3.33 to 3");
    }

    @Test
    void aFigureIsNotRoundedOntoAGoalThatItDoesNotReach() {
        var nearly = new Ratio(new BigDecimal("400001"), new BigDecimal("10000"));
        assertThat(PERCENT.of(EN, nearly)).isEqualTo("40 %");
        assertThat(PERCENT.beside(EN, nearly, new BigDecimal("40"))).isEqualTo("40.0001 %");
        assertThat(VerdictWords.share(EN, new Ratio(new BigDecimal("9996"), new BigDecimal("10000"))))
                .isEqualTo("99.9%");
    }

    @Test
    void aPlannedLevelIsNotRoundedOntoAFigureThatLiesBehindIt() {
        var planned = new Ratio(new BigDecimal("578191"), new BigDecimal("10000"));
        var percent = new MeasureWords(PERCENT.measure(), 1);
        assertThat(percent.of(EN, planned)).isEqualTo("57.8 %");
        assertThat(percent.beside(EN, planned, Ratio.of(new BigDecimal("57.8"))))
                .isEqualTo("57.82 %");
        assertThat(percent.beside(EN, planned, Ratio.of(new BigDecimal("55.6"))))
                .isEqualTo("57.8 %");
        assertThat(percent.beside(EN, planned, planned)).isEqualTo("57.8 %");
        assertThat(percent.beside(EN, planned, (Ratio) null)).isEqualTo("57.8 %");
    }

    @Test
    void differencesOfPercentagesArePoints() {
        assertThat(VerdictWords.needed(
                        EN,
                        new Needed(ratio("17.36"), ratio("8.14"), 2, ratio("4.07"), ratio("8.68")),
                        Frequency.YEAR,
                        PERCENT))
                .isEqualTo("needs 4.07 points a year; best so far 8.68 points");
        assertThat(VerdictWords.needed(
                        EN, new Needed(ratio("1"), ratio("8"), 4, ratio("2"), ratio("1")), Frequency.QUARTER, PERCENT))
                .contains("more than was ever made", "1 point");
    }

    @Test
    void attainmentSaysHowEarlyOrLate() {
        var day = LocalDate.parse("2023-12-31");
        assertThat(VerdictWords.attainment(EN, new Attainment(Attained.YES, day, 731, day, null)))
                .isEqualTo("attained on 31 December 2023, 731 days early");
        assertThat(VerdictWords.attainment(EN, new Attainment(Attained.YES, day, 0, day, null)))
                .endsWith("on the due day");
        assertThat(VerdictWords.attainment(EN, new Attainment(Attained.YES, day, -1, day, null)))
                .endsWith("one day late");
        assertThat(VerdictWords.attainment(EN, new Attainment(Attained.YES, null, null, null, null)))
                .isEqualTo("kept so far");
        assertThat(VerdictWords.attainment(EN, new Attainment(Attained.NO, null, null, day, day.plusYears(1))))
                .isEqualTo("attained on 31 December 2023, lost on 31 December 2024");
    }

    private static Goal goal(GoalComparator comparator, @Nullable String level, @Nullable String upper) {
        return new Goal(
                1,
                LocalDate.parse("2021-01-01"),
                comparator,
                new BigDecimal("10"),
                level == null ? null : new BigDecimal(level),
                upper == null ? null : new BigDecimal(upper),
                List.of(),
                LocalDate.parse("2020-12-31"),
                LocalDate.parse("2025-12-31"));
    }

    private static Wording sign() {
        return Wording.of("und", "%");
    }

    private static Ratio ratio(String value) {
        return Ratio.of(new BigDecimal(value));
    }

    /** What of a reason's arguments must be read in its text, whatever the language. */
    private static List<String> arguments(Reason reason) {
        return reason.arguments().stream()
                .filter(each -> each.matches("\\d{1,2}"))
                .filter(each -> !each.equals("1") && reason.code() != Reason.Code.GOAL_REVISED)
                .toList();
    }

    /** Each code with the arguments that the engine gives it; a new code does not compile until it is here. */
    private static Reason sample(Reason.Code code) {
        return switch (code) {
            case NOT_APPLICABLE,
                    SAID_NOT_APPLICABLE,
                    NO_GOAL_LEVEL,
                    ONLY_WORDS,
                    LEVEL_NOT_PASSED,
                    NO_BASELINE,
                    ESTIMATE,
                    PROVISIONAL,
                    WITHOUT_PARTS -> Reason.of(code);
            case NOT_BEGUN, FIRST_FIGURE_DUE, NEVER_REPORTED, DUE_PASSED, KEPT_SO_FAR -> Reason.of(code, "2023-12-31");
            case ATTAINED_THEN_LOST -> Reason.of(code, "2023-12-31", "2024-12-31");
            case GOAL_REVISED -> Reason.of(code, 3, "2024-01-01");
            case BREACHES -> Reason.of(code, 2, 17);
            case NOTHING_CHECKED -> Reason.of(code, Proof.DOCUMENT_CHECKED);
            case WORSE_THAN_BASELINE, ATTAINED_AT_START, GOAL_EQUALS_BASELINE -> Reason.of(code, "65.5");
            case RUNNING_TOTAL_FELL -> Reason.of(code, "9", "5");
            case MISSED_TWICE, NOT_COLLECTED -> Reason.of(code, "2023-06-30");
            case PART_OF_PERIOD, ZERO_DENOMINATOR, WRONG_FORM -> Reason.of(code, "2023-Q2");
            case BREAK_IN_SERIES, CHECKED_DIFFERS -> Reason.of(code, "2023");
            case NEWER_NOT_CHECKED, PERIOD_NOT_APPLICABLE -> Reason.of(code, "2023-H2");
            case NIL_AS_ZERO, NIL_RATIO -> Reason.of(code, "2023-06");
            case FIGURE_OLD -> Reason.of(code, "2021-01-01..2023-06-30", "2023-Q3");
            case PERIODS_MISSING -> Reason.of(code, "2023-Q3", "2023-Q4");
            case PERIOD_INCOMPLETE -> Reason.of(code, "2023", "2023-Q3 2023-Q4");
        };
    }
}
