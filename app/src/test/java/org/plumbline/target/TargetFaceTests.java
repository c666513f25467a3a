package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
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
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Milestone;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** The page of one target says what came of it in words, for every kind and in every state. Today is 15 March 2025. */
@DatabaseTest
class TargetFaceTests {

    private static final String RAW =
            "[A-Z]{2,}_[A-Z]|\\b(REACH|HOLD|BAND|DELIVER|CUMULATE|RANK|DESCRIBE|BEYOND|SILENT)\\b";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private FigureWork work;

    private Measured.Case set;
    private Browser office;
    private Browser district;
    private UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    @Test
    void saysTheVerdictItsNumbersAndWhyMethodsDiffer() throws Exception {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        id,
                        new Terms(
                                Kind.REACH,
                                poverty,
                                set.unit(),
                                "",
                                null,
                                null,
                                null,
                                0,
                                Method.PLAIN_RATIO,
                                null,
                                null,
                                null,
                                "2020-2025",
                                "7",
                                null,
                                null),
                        TargetSamples.goal("65.5", "40", LocalDate.of(2021, 12, 31), TargetSamples.DUE),
                        LocalDate.of(2022, 2, 1),
                        null));
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("56.9"));
        var figure = measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        var page = text(office, id, "?on=2024-06-30");
        assertThat(page)
                .contains(
                        "At most 40 % by 31 December 2025",
                        "half or more · ahead of pace",
                        "48.14 % (2023); 68.1% of the way; at this pace 30.76 % by 31 December 2025.",
                        "17.36 points",
                        "of 25.5 points to make",
                        "4.07 points a year",
                        "8.76 points a year",
                        "120.4%, plain ratio",
                        "figure ÷ goal",
                        "17.36 points ÷ 25.5 points = 68.1%",
                        "-8.76 points",
                        "Half of the way or more is made",
                        "Review bands",
                        "./plumbline replay target-" + id + "-2024-06-30.json")
                .contains("123", "on track", "79.6%", "growth score")
                .contains("Figures are there, but none is proven as far as \"document checked\".")
                .doesNotContainPattern(RAW);
        var inputs = office.open("/targets/" + id + "/inputs?on=2024-06-30");
        assertThat(Replay.verdict(inputs.page()).verdictClass()).isEqualTo(VerdictClass.OVER_HALF);

        work.prove(
                set.office(),
                new ProveFigure(
                        Ids.next(),
                        figure,
                        ProofLevel.DOCUMENT_CHECKED,
                        "Lists of all communes",
                        Measured.TODAY,
                        List.of()));
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Counted with care", Measured.TODAY));
        assertThat(text(office, id, "?on=2024-06-30"))
                .contains("Reported; document checked", "Lists of all communes", "Counted with care", "Review by")
                .doesNotContain("none is proven");
    }

    @Test
    void tellsWhatOthersStateOtherwiseApart() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        work.enter(
                set.office(),
                new EnterFigures(
                        Ids.next(),
                        Stance.CONTESTED,
                        set.unit("north"),
                        Measured.TODAY,
                        List.of(new Stated(
                                Ids.next(),
                                poverty,
                                set.unit(),
                                "",
                                Period.of("2023"),
                                State.VALUE,
                                Maturity.FINAL,
                                Measured.number("52"),
                                null,
                                "Sample of 40 villages",
                                null,
                                null,
                                null,
                                null))));
        assertThat(text(district, id, ""))
                .contains("Figures that others state otherwise", "52 %", "never judged", "Sample of 40 villages")
                .contains("48.14 % (2023)");
    }

    @Test
    void showsEveryGoalWithTheReliefAndTheVerdictUnderIt() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("38"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        1,
                        new GoalText(
                                null,
                                new BigDecimal("65.5"),
                                new BigDecimal("42.5"),
                                null,
                                List.of(new Milestone(LocalDate.of(2023, 12, 31), new BigDecimal("50"))),
                                TargetSamples.START,
                                TargetSamples.DUE.plusYears(1)),
                        LocalDate.of(2025, 1, 1),
                        "12/QĐ",
                        "Floods"));
        assertThat(text(office, id, ""))
                .contains(
                        "eased by 2.5 points",
                        "due day moved from 31 December 2025 to 31 December 2026",
                        "why: Floods",
                        "12/QĐ",
                        "as first set, as in force at the start of the period",
                        "as it now stands",
                        "milestone: 50 % by 31 December 2023",
                        "goal revised");
    }

    @Test
    void aFigureFromBeforeTheWayJudgesNothingAndALineStopsWhereFiguresStop() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2019", Measured.number("71"));
        assertThat(text(office, id, "?on=2021-06-30"))
                .contains("not yet due No figure after the start yet; the first is due on 31 December 2021.", "71 %")
                .doesNotContain("71 % (2019)");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("2"));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("1.5"));
        assertThat(text(office, id, ""))
                .contains("0 % at best", "cut off there", "exceeded", "attained on 31 December 2023, 731 days early");
    }

    @Test
    void asksAsMuchForManyFiguresAsForFew() throws Exception {
        var id = reach();
        measured.entered(set.district(), poverty, set.unit(), "2021", Measured.number("64"));
        text(office, id, "");
        var few = CountedStatements.during(() -> text(office, id, "")).statements();
        for (var year : List.of("2022", "2023", "2024")) {
            measured.entered(set.district(), poverty, set.unit(), year, Measured.number("60"));
        }
        assertThat(CountedStatements.during(() -> text(office, id, "")).statements())
                .isEqualTo(few)
                .isLessThan(45);
    }

    @Test
    void drawsEstimatesAndTellsCommentsWithTheReviewersWordApart() throws Exception {
        var id = reach();
        var figure = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(new Stated(
                                figure,
                                poverty,
                                set.unit(),
                                "",
                                Period.of("2024"),
                                State.VALUE,
                                Maturity.ESTIMATE,
                                Measured.parts(450, 1000),
                                null,
                                "Quick count",
                                new Stated.Comment("Two villages rose", "A new road", "Landslides", "More seedlings"),
                                null,
                                null,
                                null))));
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Count again in June", Measured.TODAY));
        assertThat(office.open("/targets/" + id).page()).contains("class=\"dot estimate\"");
        assertThat(text(office, id, ""))
                .contains(
                        "450 of 1,000",
                        "Quick count",
                        "The figure is an estimate.",
                        "Result Two villages rose",
                        "Cause A new road",
                        "Difficulty Landslides",
                        "Proposal More seedlings",
                        "Count again in June");
    }

    @Test
    void readsNaturallyInEveryState() throws Exception {
        var id = reach();
        assertThat(text(office, id, ""))
                .contains("not reported", "No figure after the start was ever reported", "There is no figure yet");
        assertThat(text(office, id, "?on=2020-01-01"))
                .contains("It was set on 1 February 2021")
                .doesNotContain("What came of it");
        assertThat(text(office, id, "?knownAt=2021-01-01")).contains("Nobody knew of it then");
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), id, 1, Measured.TODAY, "Set twice"));
        assertThat(text(office, id, ""))
                .contains("Withdrawn: since 15 March 2025 it counts nowhere. Set twice", "its last day, 14 March 2025")
                .doesNotContain("Enter a figure");
        var elsewhere = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        elsewhere,
                        Terms.of(Kind.REACH, poverty, set.unit())
                                .where(new UnitSets.Condition("terrain", UnitSets.Comparison.IS, "mountain")),
                        TargetSamples.goal("65.5", "40"),
                        TargetSamples.SET,
                        null));
        assertThat(text(office, elsewhere, ""))
                .contains("not applicable", "The target does not apply here, by its own rule", "Applies only where");
        var other = new Browser(mvc, set.other());
        assertThat(other.open("/targets/" + id).status()).isEqualTo(404);
        assertThat(other.open("/targets/" + id + "/inputs").status()).isEqualTo(404);
        assertThat(office.open("/targets/" + Ids.next()).status()).isEqualTo(404);
    }

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

    private UUID reach() {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(
                        id,
                        Terms.of(Kind.REACH, poverty, set.unit()),
                        TargetSamples.goal("65.5", "40"),
                        TargetSamples.SET,
                        null));
        return id;
    }

    private static String text(Browser browser, UUID id, String query) throws Exception {
        var answer = browser.open("/targets/" + id + query);
        assertThat(answer.status()).as(answer.page()).isEqualTo(200);
        var page = answer.page();
        var main =
                page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("(?s)<pre.*?</pre>", " ");
        return HtmlUtils.htmlUnescape(
                        main.replaceAll("</?(span|a|strong)\\b[^>]*>", "").replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .replaceAll("Sample [A-Z_]+", "Sample");
    }
}
