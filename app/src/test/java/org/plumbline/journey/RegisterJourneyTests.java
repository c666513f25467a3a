package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office registers a document by hand, and is told at the field what cannot be. */
class RegisterJourneyTests extends Journey {

    private final String title = Papers.title();

    @BeforeEach
    void atTheOffice() {
        signInAs("quang-ninh");
    }

    @Test
    void registersByKeyboardOnlyAndFindsItByTheBox() {
        page.navigate("/directives/new");
        assertThat(field("Symbol")).isFocused();
        page.keyboard().type("7001 ctr tu");
        assertThat(page.locator("#understood")).containsText("7001-CTr/TU");
        assertThat(page.locator("#understood")).containsText("Action programme");
        type("Issuer", "quang-ninh:committee");
        typeDay("Date of issue", "2025-03-03");
        type("Term", "2020-2025");
        type("Title", title);
        type("Language of the document", "en");
        tabTo(main().getByText("Or paste the clauses as lines"));
        page.keyboard().press("Enter");
        tabTo(field("Lines"));
        page.keyboard().type("1 task! Open a desk for the journey");
        page.keyboard().press("Enter");
        page.keyboard().type("2 viewpoint Every journey ends");
        page.waitForNavigation(() -> pressKey("Read the lines"));
        assertThat(text()).contains("2 clauses were read from your lines");
        assertThat(field("Title")).hasValue(title);
        tabTo(main().getByLabel("The unit, or within which unit").first());
        page.keyboard().type("quang-ninh/binh-lieu");
        typeDay("To answer by", "2025-04-04");
        page.waitForNavigation(() -> pressKey("Register"));

        assertThat(text()).contains(title);
        assertThat(text()).contains("7001-CTr/TU", "Open a desk for the journey", "1 clause asks for action");
        page.keyboard().press("/");
        page.keyboard().type("7001 ctr tu");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(text()).contains(title);
        page.navigate("/directives?q=" + title.replace(" ", "+"));
        assertThat(page.locator("table.rows tbody")).containsText("7001-CTr/TU");
    }

    @Test
    void showsAProbableDuplicateAndLetsThePersonDecide() {
        head("46-CTr/TU", "2025-01-24");
        field("Issuer").fill("quang-ninh:standing-committee");
        field("Term").fill("");
        assertThat(press("Register")).isEqualTo(422);
        var other = main().getByLabel("Mine is another document than 46-CTr/TU");
        assertThat(page.locator("#duplicates")).containsText("registered already");
        assertThat(field("Title")).hasValue(title);
        other.check();
        assertThat(press("Register")).isEqualTo(200);
        assertThat(heading()).isEqualTo(title);
    }

    @Test
    void refusesAnUnknownSymbolAtTheFieldAndKeepsWhatWasTyped() {
        head("46-XYZW/TU", "2025-03-10");
        assertThat(press("Register")).isEqualTo(422);
        assertThat(main().getByRole(AriaRole.ALERT)).isFocused();
        assertThat(field("Symbol")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#symbol-error")).containsText("XYZW");
        assertThat(field("Symbol")).hasValue("46-XYZW/TU");
        assertThat(field("Title")).hasValue(title);
        isAccessible("refused registration");
        page.locator(".error-summary a[href='#symbol']").click();
        assertThat(field("Symbol")).isFocused();
    }

    @Test
    void refusesAClauseUnderItselfAndADerivationFromAPaperThatIsNotAbove() {
        head("7002-KH/TU", "2025-03-11");
        main().getByText("Or paste the clauses as lines").click();
        field("Lines").fill("1 task! First\n1.1 task! Second");
        press("Read the lines");
        assertThat(press("Register")).isEqualTo(200);
        var address = page.url();
        page.navigate(address + "/clauses/edit");
        follow(page.locator("a.row").first());
        field("Stands under").selectOption("1.1");
        field("Wording").fill("First, as corrected");
        assertThat(press("Save")).isEqualTo(422);
        assertThat(page.locator("#parent-error")).containsText("under itself");
        assertThat(field("Wording")).hasValue("First, as corrected");
        assertThat(text()).contains("It is not registered that 7002-KH/TU carries out another document");

        // A form that was open while the relation was taken back sends a clause of what is no longer above.
        var beside = title + " beside";
        new Papers(server).issue("quang-ninh:people-committee", beside, "2025-04-30", "quang-ninh/binh-lieu");
        page.navigate(address + "/relations/new");
        field("The other document, by symbol or title").fill(beside);
        assertThat(press("Save")).isEqualTo(200);
        page.navigate(address + "/clauses/edit");
        follow(page.locator("a.row").first());
        page.locator("#upper").selectOption(new SelectOption().setIndex(1));
        var aside = context.newPage();
        aside.navigate(address + "/relations/new");
        aside.waitForNavigation(() -> aside.getByText("Take back").first().click());
        assertThat(aside.getByRole(AriaRole.MAIN).innerText()).contains("No relations are registered yet");
        assertThat(press("Carries out another clause")).isEqualTo(422);
        assertThat(page.locator(".error-summary")).containsText("does not stand above");
    }

    private void head(String symbol, String issued) {
        page.navigate("/directives/new");
        field("Symbol").fill(symbol);
        field("Issuer").fill("quang-ninh:committee");
        field("Date of issue").fill(issued);
        field("Term").fill("2020-2025");
        field("Title").fill(title);
        field("Language of the document").fill("en");
    }

    private void type(String label, String words) {
        tabTo(main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first());
        page.keyboard().type(words);
    }

    /** A day is typed part by part, in the order of the reader's country: the third of March and the like fit every order. */
    private void typeDay(String label, String day) {
        tabTo(main().getByLabel(label).first());
        var parts = day.split("-");
        page.keyboard().type(parts[2] + parts[1] + parts[0]);
    }

    private void pressKey(String button) {
        tabTo(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
        page.keyboard().press("Enter");
    }

    private void tabTo(Locator goal) {
        for (var i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(goal.evaluate(
                    "e => e === document.activeElement || e.closest('summary') === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The key Tab does not lead to " + goal);
    }
}
