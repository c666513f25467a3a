package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A meeting goes through directives on the wall screen, and what it concludes is drafted before it ends. */
class RoomJourneyTests extends Journey {

    @Test
    void aMeetingTurnsTheScreensAndWritesItsConclusions() {
        signInAs("quang-ninh");
        page.navigate("/directives");
        page.locator("a[href^='/room/directives']").click();
        page.waitForURL("**/room/directives**");
        isAccessible("the first screen of a room");
        wholePicture("room");
        var first = page.locator("h1").innerText();
        page.keyboard().press("f");
        page.waitForFunction("document.fullscreenElement !== null");
        page.keyboard().press("ArrowRight");
        page.waitForURL("**n=2**");
        assertThat(page.locator("h1").innerText()).isNotEqualTo(first);
        assertThat((Boolean) page.evaluate("document.fullscreenElement !== null"))
                .as("turning a screen stays on the full screen")
                .isTrue();
        page.keyboard().press("PageUp");
        page.waitForURL("**n=1**");
        assertThat(page.locator("h1").innerText()).isEqualTo(first);

        page.keyboard().press("c");
        page.keyboard().type("Every unit names one person to call");
        page.keyboard().press("ArrowRight");
        assertThat(page.url()).as("arrows typed into the line turn nothing").contains("n=1");
        page.fill("#lead", "quang-ninh/binh-lieu");
        page.fill("#due", "2026-12-31");
        page.locator(".conclude button").click();
        page.getByRole(AriaRole.STATUS).first().waitFor();
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("Kept as a draft");
        assertThat(page.locator(".conclude ol").innerText()).contains("Every unit names one person to call");
        assertThat((String) page.evaluate("document.activeElement.id"))
                .as("the next conclusion can be typed at once")
                .isEqualTo("title");
        assertThat((Boolean) page.evaluate("document.fullscreenElement !== null"))
                .isTrue();
        isAccessible("a screen with a conclusion");

        page.locator(".room-way a[href='/room/conclusions']").click();
        page.waitForURL("**/room/conclusions");
        assertThat(page.locator("ol.concluded").innerText()).contains("Every unit names one person to call");
        isAccessible("the conclusions of a day");
        wholePicture("room-conclusions");

        page.navigate("/units");
        page.locator("main a[href^='/units/']").first().click();
        page.locator("a[href*='/room/units/']").click();
        page.waitForURL("**/room/units/**");
        isAccessible("a unit in a room");
        wholePicture("room-unit");
        var address = page.url();
        open(dark());
        signInAs("quang-ninh");
        page.navigate(address);
        isAccessible("a room in the dark");
        wholePicture("room-dark");
        open(phone());
        signInAs("quang-ninh");
        page.navigate("/room/directives");
        isAccessible("a room on a phone");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        wholePicture("room-phone");
    }
}
