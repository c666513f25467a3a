package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.reader.check.Checked.Standing.BORNE_OUT;
import static org.plumbline.reader.check.Checked.Standing.CANNOT_TELL;
import static org.plumbline.reader.check.Checked.Standing.OTHERWISE;

import com.microsoft.playwright.Browser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Said;
import org.plumbline.reader.check.Checked.Source;
import org.plumbline.reader.check.TextChecks;

/** A person holds the draft of a speech against the record of the demonstration, in words and in a browser. */
class CheckJourneyTests extends Journey {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);
    private static final LocalDate HALFWAY = LocalDate.of(2023, 7, 31);

    private static final String HALF_TERM =
            "The district exceeded 4/34 targets, met 3/34 targets, reached over half of 20/34 targets and under half of 7/34 targets.";

    private List<Said> check(String unit, LocalDate on, String text) {
        var scope = Scope.programme();
        var id = server.bean(Units.class).byCode(scope, unit).orElseThrow().id().value();
        return server.bean(TextChecks.class).of(scope, text, id, on).said();
    }

    private Said one(String unit, LocalDate on, String text) {
        var all = check(unit, on, text);
        assertThat(all).as(text + " " + all).hasSize(1);
        return all.getFirst();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void countsOfTargetsAreHeldAgainstTheStandingsOfTheDay() {
        assertThat(check("ben-tre/thanh-phu", HALFWAY, HALF_TERM))
                .extracting(Said::standing)
                .containsExactly(BORNE_OUT, BORNE_OUT, BORNE_OUT, BORNE_OUT);
        var wrong = check("ben-tre/thanh-phu", HALFWAY, HALF_TERM.replace("4/34", "5/34"));
        assertThat(wrong).extracting(Said::standing).containsExactly(OTHERWISE, BORNE_OUT, BORNE_OUT, BORNE_OUT);
        assertThat(wrong.getFirst().sources()).first().satisfies(source -> {
            assertThat(source.value()).isEqualByComparingTo("4");
            assertThat(source.of()).isEqualTo(34);
            assertThat(source.directive()).isEqualTo(id("directive:nq-dh-thanh-phu"));
        });
        assertThat(
                        check(
                                "ben-tre/thanh-phu",
                                HALFWAY,
                                "Huyện có 4/34 chỉ tiêu vượt, 3/34 chỉ tiêu đạt 100%, 20/34 chỉ tiêu đạt trên 50%, 7/34 chỉ tiêu đạt dưới 50%."))
                .extracting(Said::standing)
                .containsExactly(BORNE_OUT, BORNE_OUT, BORNE_OUT, BORNE_OUT);
        assertThat(one("quang-ninh/binh-lieu", TODAY, "The district met 17 of 21 targets.")
                        .standing())
                .isEqualTo(BORNE_OUT);
        assertThat(one("quang-ninh/binh-lieu", TODAY, "The district met 16 of 21 targets.")
                        .standing())
                .isEqualTo(OTHERWISE);
        assertThat(one("quang-ninh", TODAY, "Binh Lieu met 18 of 21 targets."))
                .as("the place that the sentence names is asked, not one's own")
                .satisfies(
                        said -> assertThat(said.standing()).as(said.toString()).isEqualTo(OTHERWISE))
                .satisfies(said -> assertThat(said.sources().getFirst().value()).isEqualByComparingTo("17"));
    }

    @Test
    void figuresAreHeldAgainstTheSeriesThatTheirWordsName() {
        var fell = "The share of poor households in the border communes fell from 65.5%% in 2021 to %s%% in 2023.";
        var right = one("quang-nam", TODAY, fell.formatted("48.14"));
        assertThat(right.standing()).isEqualTo(BORNE_OUT);
        assertThat(right.sources()).extracting(Source::period).containsExactly("2021", "2023");
        assertThat(right.sources()).extracting(Source::figure).doesNotContainNull();
        var wrong = one("quang-nam", TODAY, fell.formatted("47.14"));
        assertThat(wrong.standing()).isEqualTo(OTHERWISE);
        assertThat(wrong.sources().getLast().value()).isEqualByComparingTo(number("48.14"));
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty was 3.77% in 2023."))
                .satisfies(said -> assertThat(said.standing()).isEqualTo(BORNE_OUT))
                .satisfies(said ->
                        assertThat(said.sources()).extracting(Source::period).containsExactly("2023-H2"));
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty was 4.15% in 2023."))
                .as("that of the half year is not that of the year")
                .satisfies(said -> assertThat(said.reason()).isEqualTo(Reason.PERIOD));
        assertThat(one("ben-tre/thanh-phu", HALFWAY, "Multidimensional poverty was 4.15% in 2023.")
                        .standing())
                .isEqualTo(BORNE_OUT);
        assertThat(one("quang-ninh/binh-lieu", TODAY, "Multidimensional poverty was 9.2% in 2023."))
                .satisfies(said -> assertThat(said.standing()).isEqualTo(OTHERWISE))
                .satisfies(said -> assertThat(said.sources().getFirst().value()).isEqualByComparingTo("8"));
    }

    @Test
    void moneyGoalsAndWordsOfOtherLanguagesAreHeldToo() {
        assertThat(one(
                                "quang-ninh/binh-lieu",
                                TODAY,
                                "Budget revenue of the district reached 65.4 billion VND in 2023.")
                        .standing())
                .isEqualTo(BORNE_OUT);
        assertThat(one(
                        "quang-ninh/binh-lieu",
                        TODAY,
                        "Budget revenue of the district reached 75.4 billion VND in 2023."))
                .satisfies(
                        said -> assertThat(said.standing()).as(said.toString()).isEqualTo(OTHERWISE));
        assertThat(one("quang-ninh/binh-lieu", TODAY, "Thu nhập bình quân đầu người đạt 44,2 triệu đồng năm 2023.")
                        .standing())
                .isEqualTo(BORNE_OUT);
        assertThat(one("ben-tre/thanh-phu", TODAY, "Tỷ lệ hộ nghèo đa chiều giảm còn 3,77% năm 2023.")
                        .standing())
                .isEqualTo(BORNE_OUT);
        var goal = one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty is to be at most 3% by 2025.");
        assertThat(goal.standing()).as(goal.toString()).isEqualTo(BORNE_OUT);
        assertThat(goal.sources().getFirst().target()).isEqualTo(id("target:tp-03"));
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty is to be at most 2% by 2025.")
                        .standing())
                .isEqualTo(OTHERWISE);
    }

    @Test
    void whatIsNotSaidClearlyIsNeverGuessed() {
        assertThat(one("ben-tre/thanh-phu", TODAY, "In the first half of 2023 multidimensional poverty was 3.77%.")
                        .standing())
                .as("the figure of the whole year")
                .isEqualTo(CANNOT_TELL);
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty of ethnic groups was 3.77% in 2023."))
                .as("of part of the households, though the figure is that of all")
                .satisfies(said -> assertThat(said.standing()).isEqualTo(CANNOT_TELL));
        assertThat(check("quang-ninh/binh-lieu", TODAY, "The commune met 17 of 21 criteria."))
                .as("no targets are spoken of")
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.standing()).isEqualTo(CANNOT_TELL));
        assertThat(one("quang-nam", TODAY, "The poverty rate fell from 65.5% in 2021 to 48.14% in 2023."))
                .as("no series is called so, though one has these very figures")
                .satisfies(said -> assertThat(said.standing()).isEqualTo(CANNOT_TELL))
                .satisfies(said -> assertThat(said.reason()).isEqualTo(Reason.NO_SERIES));
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty was 3.77% in 2019.")
                        .reason())
                .isEqualTo(Reason.PERIOD);
        assertThat(one("ben-tre/thanh-phu", TODAY, "Multidimensional poverty of ethnic groups was 3.8% in 2023.")
                        .standing())
                .isEqualTo(CANNOT_TELL);
        assertThat(check("ben-tre/thanh-phu", TODAY, "We spent 3.4 million USD and paved 12 squares."))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.standing()).isEqualTo(CANNOT_TELL));
        assertThat(check("ben-tre/thanh-phu", TODAY, "Thank you all for coming."))
                .isEmpty();
        var scope = server.bean(Units.class)
                .byCode(Scope.programme(), "ben-tre/thanh-phu")
                .orElseThrow();
        assertThatThrownBy(() -> server.bean(TextChecks.class)
                        .of(Scope.nobody(), HALF_TERM, scope.id().value(), TODAY))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aPersonChecksAParagraph() {
        signInAs("thanh-phu");
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.waitForURL("**/check*");
        isAccessible("the form for a text to be checked");
        assertThat(page.inputValue("#unit")).isEqualTo("ben-tre/thanh-phu");
        var text = HALF_TERM.replace("4/34", "5/34") + " The roads are 12 km longer."
                + " Poverty fell from 65.5% in 2021 to 48.14% in 2023, an average of 9.21% a year.";
        fill(text);
        assertThat(page.locator(".checked .figure.c-borne_out").count()).isEqualTo(3);
        assertThat(page.locator(".checked .figure.c-otherwise").innerText()).contains("5/34");
        assertThat(text()).contains("4 of 34 targets: exceeded", "The record says otherwise", "Cannot tell");
        assertThat(page.locator(".checked .words")
                        .innerText()
                        .replaceAll("[≠?…]\\d+", "")
                        .replaceAll("(?<=targets|longer|km)\\d+", ""))
                .contains("5/34 targets");
        assertThat(page.locator(".found-list > li.s-fails").allInnerTexts())
                .as("by the text alone, whatever the record says")
                .anySatisfy(said -> assertThat(said).contains("5 + 3 + 20 + 7 is 35, which is 1 more than 34"))
                .anySatisfy(said -> assertThat(said).contains("8.68 a year, not 9.21%", "It would be right with 8.68"));
        assertThat(page.locator(".checked .figure.c-borne_out .summed.s-fails").allInnerTexts())
                .as("borne out, and part of a sum that does not follow")
                .containsExactly("3", "20", "7");
        isAccessible("a checked text");
        wholePicture("check");
        fill("Multidimensional poverty was 4.15% in 2023.");
        assertThat(text())
                .as("periods in words, not by their codes")
                .contains("figure of first half of 2023")
                .doesNotContain("2023-H");
        page.fill("#text", "");
        press("Check");
        assertThat(page.locator(".error-summary").count()).isEqualTo(1);
        var answer = context.request().get("/check?unit=" + id("unit:quang-ninh/binh-lieu"));
        assertThat(answer.text())
                .as("a unit out of sight is not named")
                .doesNotContain("value=\"quang-ninh/binh-lieu\"");

        for (Browser.NewContextOptions window :
                List.of(dark(), phone(), desktop().setJavaScriptEnabled(false))) {
            open(window);
            signInAs("thanh-phu");
            page.navigate("/check");
            fill(text);
            assertThat(page.locator(".checked .figure.c-borne_out").count()).isEqualTo(3);
            assertThat(page.locator(".checked .figure.c-otherwise").innerText()).contains("5/34");
            if (window.javaScriptEnabled == null) {
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                isAccessible("a checked text in another window");
            }
            wholePicture("check-"
                    + (window.javaScriptEnabled != null ? "bare" : window.colorScheme != null ? "dark" : "phone"));
        }
    }

    private void fill(String text) {
        page.fill("#text", text);
        page.fill("#day", HALFWAY.toString());
        press("Check");
        page.locator(".checked").waitFor();
    }
}
