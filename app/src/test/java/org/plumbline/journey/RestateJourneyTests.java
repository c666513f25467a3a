package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The clock goes past 1 July 2025: Quang Nam's poverty goes on inside Da Nang, Thanh Phu's targets are found inside Vinh Long. */
class RestateJourneyTests extends OwnServerJourney {

    private static final String POVERTY = "/indicators/" + id("indicator:GN-BG") + "/units/";

    @Test
    void historyGoesOnInsideTheSuccessors() {
        signInAs("centre");
        page.navigate(POVERTY + id("unit:quang-nam"));
        assertThat(text()).contains("65.5").doesNotContain("Restated for the units of today");
        page.navigate("/units/" + id("unit:vn"));
        page.getByLabel("Move the clock forward to").fill("2025-07-02");
        follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true)));

        for (var window : windows()) {
            open(window.options());
            signInAs("centre");
            endedUnit(window.name());
            successor(window.name());
            targetsLeft(window.name());
        }
    }

    /** Quang Nam stands as on its last day, with where its history went. */
    private void endedUnit(String window) {
        page.navigate("/units/" + id("unit:quang-nam"));
        assertThat(text())
                .contains("Where its history went", "As they stood on its last day", "goes on in", "restated");
        isAccessible("an ended unit");
        wholePicture("restate-ended-" + window);
        page.navigate(POVERTY + id("unit:quang-nam"));
        assertThat(text()).contains("The unit ended on 1 July 2025", "48.14", "65.5");
        follow(main().locator("p.notice a").first());
        assertThat(page.url()).contains(id("unit:da-nang-2025").toString(), "restated=today");
    }

    /** Da Nang's series goes on from Quang Nam and opens to what was given then. */
    private void successor(String window) {
        assertThat(heading()).contains("Da Nang");
        assertThat(text())
                .contains("goes on from", "202/2025/QH15", "65.5", "48.14", "Carried on from")
                .doesNotContain("not restatable");
        assertThat(page.locator("figure line.reformed").count())
                .as("the day of the reform is marked")
                .isPositive();
        isAccessible("a restated series");
        main().locator("details.made-of").first().locator("summary").click();
        var pieces = main().locator("details.made-of").first().innerText();
        assertThat(pieces).contains("Quang Nam", "the whole of it", "Not applicable");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing runs out of the window at %s", window)
                .isEqualTo(true);
        wholePicture("restate-" + window);
        follow(main().locator("details.made-of a[href*='/figures/']")
                .filter(new Locator.FilterOptions().setHasText("48.14"))
                .first());
        assertThat(text()).contains("48.14");
    }

    /** Thanh Phu's targets wait inside Vinh Long for a new holder. */
    private void targetsLeft(String window) {
        page.navigate("/units/" + id("unit:vinh-long-2025"));
        assertThat(text()).contains("Targets of units that ended here", "Thanh Phu", "34 targets");
        isAccessible("a successor");
        wholePicture("restate-left-" + window);
        follow(main().locator("section[aria-labelledby=left] li")
                .filter(new Locator.FilterOptions().setHasText("34 targets"))
                .locator("a[href*='/targets']")
                .first());
        assertThat(text()).contains("34");
    }
}
