package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser without scripts: everything can be read, and every form sent. */
class NoScriptJourneyTests extends Journey {

    private final String title = Papers.title();

    @BeforeEach
    void withoutScripts() {
        open(desktop().setJavaScriptEnabled(false));
        signInAs("binh-lieu");
    }

    @Test
    void registersRowByRowAndPastesLines() {
        page.navigate("/directives/new");
        field("Symbol").fill("7200-KH/HU");
        field("Issuer").fill("quang-ninh/binh-lieu");
        field("Date of issue").fill("2025-03-12");
        field("Title").fill(title);
        field("Language of the document").fill("en");
        main().getByLabel("Wording").first().fill("Row by row");
        main().getByLabel("Number").first().fill("7");
        press("Add a clause");
        assertThat(main().getByLabel("Wording").count()).isEqualTo(2);
        assertThat(field("Title").inputValue()).isEqualTo(title);
        main().getByText("Or paste the clauses as lines").click();
        field("Lines").fill("1 task! Without scripts");
        press("Read the lines");
        assertThat(press("Register")).isEqualTo(200);
        assertThat(text()).contains(title, "Row by row", "Without scripts");
    }

    @Test
    void answersAndFindsTheAnswer() {
        var paper = new Papers(server).issue("quang-ninh", title, "2025-03-16", "quang-ninh/binh-lieu");
        page.navigate("/");
        follow(main().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(title)));
        field("It does not concern us").check();
        field("Because").fill("No script, no harbour.");
        assertThat(press("Send the answer")).isEqualTo(200);
        assertThat(page.url()).endsWith("/directives/" + paper);
        assertThat(text()).contains("No script, no harbour.");
    }

    @Test
    void changesLanguageAndTheme() {
        page.navigate("/directives");
        menu("Language: English");
        follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deutsch").setExact(true)));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        assertThat(page.url()).endsWith("/directives");
        page.locator("header .menu summary").last().click();
        follow(page.locator("button[name=theme][value=contrast]"));
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("contrast");
        page.navigate("/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("contrast");
    }

    @Test
    void findsByTheBoxAndSeesAnEarlierDay() {
        page.getByRole(AriaRole.SEARCHBOX).first().fill("hoanh mo");
        page.waitForNavigation(() -> page.getByRole(AriaRole.SEARCHBOX).first().press("Enter"));
        assertThat(text()).contains("Hoanh Mo");
        page.navigate("/units/" + id("unit:quang-ninh/binh-lieu"));
        menu("As of");
        page.getByLabel("Show the state of this day").fill("2021-01-31");
        follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true)));
        assertThat(text()).contains("You see the state at the end of 31 January 2021");
    }

    private void menu(String name) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }
}
