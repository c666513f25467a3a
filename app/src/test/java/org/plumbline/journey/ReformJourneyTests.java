package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The clock goes past 1 July 2025: no districts, 34 provinces, and the day before still asks the old tree. Without scripts. */
class ReformJourneyTests extends OwnServerJourney {

    @Test
    void districtsGoAndProvincesMerge() {
        open(desktop().setJavaScriptEnabled(false));
        signInAs("centre");
        var centre = "/units/" + id("unit:vn");
        page.navigate(centre);
        assertThat(text()).contains("63 places directly under it");

        page.getByLabel("Move the clock forward to").fill("2025-07-02");
        follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true)));
        assertThat(page.locator("aside.demo").innerText()).contains("2 July 2025");

        page.navigate(centre);
        assertThat(text()).contains("34 places directly under it");
        page.navigate(centre + "?on=2025-06-30");
        assertThat(text()).contains("63 places directly under it", "You see the state at the end of 30 June 2025");

        var district = "/units/" + id("unit:quang-ninh/binh-lieu");
        page.navigate(district);
        assertThat(text()).contains("Ceased on 1 July 2025");
        page.navigate(district + "?on=2025-06-30");
        assertThat(text()).contains("Hoanh Mo", "Ceases on 1 July 2025");
        page.navigate("/units/" + id("unit:quang-ninh"));
        assertThat(text()).doesNotContain("District");

        page.navigate("/units/" + id("unit:quang-nam"));
        var merged = heading();
        assertThat(text()).contains("Ceased on 1 July 2025", "Its area is now in:");
        follow(main().locator(".standing").getByRole(AriaRole.LINK).first());
        assertThat(heading()).contains("Da Nang");
        assertThat(text()).contains("Quang Nam");
        follow(main().locator("ol.lineage")
                .getByText(merged, new Locator.GetByTextOptions().setExact(true))
                .first());
        assertThat(page.url()).contains(id("unit:quang-nam").toString());
    }
}
