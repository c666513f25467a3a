package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A district's office looks at its projects, registers one, reports on it and plans it anew; on a phone and in the dark too. */
class ProjectJourneyTests extends Journey {

    private static final String DISTRICT = "/units/" + id("unit:ben-tre/thanh-phu");

    @Test
    void aDistrictRunsItsProjects() {
        signInAs("thanh-phu");
        page.keyboard().press("g");
        page.keyboard().press("p");
        page.waitForURL("**/projects");
        assertThat(text()).contains("11 projects", "TP-08", "Overdue", "paid out");
        isAccessible("the list of projects");
        wholePicture("projects");
        for (var view : List.of("Timeline", "Added up")) {
            go(view);
            isAccessible("projects: " + view);
            wholePicture("projects-" + view.toLowerCase().replace(' ', '-'));
        }
        page.navigate("/projects/timeline");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("form.filters").isVisible()).isFalse();
        assertThat(page.locator("svg.gantt").nth(5).isVisible()).isTrue();
        wholePicture("projects-timeline-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate("/projects/" + id("project:TP-01"));
        assertThat(text()).contains("Behind schedule", "first", "corrected on", "Mặt bằng giao chậm 11 tháng.");
        isAccessible("a project");
        wholePicture("project");
        page.navigate("/projects/" + id("project:TP-03"));
        assertThat(text()).contains("points ahead of the work");
        isAccessible("a project whose money runs ahead");
        page.navigate(DISTRICT);
        assertThat(text()).contains("TP-08");
        isAccessible("a unit with projects");
        page.navigate("/search?q=tp-02");
        page.waitForURL("**/projects/" + id("project:TP-02"));
        assertThat(text()).contains("Finished late", "Accepted on");

        page.navigate("/projects/new");
        isAccessible("the form of a project");
        page.fill("#code", "TP-12");
        page.fill("#name", "Footbridge");
        page.fill("#language", "en");
        page.fill("#start", "2025-01-06");
        page.fill("#finish", "2024-12-01");
        page.locator("[data-adds=stages]").click();
        page.locator("[id='stages[0].name']").fill("Piers");
        page.locator("[id='stages[0].begins']").fill("2025-01-06");
        page.locator("[id='stages[0].ends']").fill("2025-05-30");
        page.locator("[id='stages[0].share']").fill("60");
        page.locator("[id='parts[0].year']").fill("2025");
        page.locator("[id='parts[0].amount']").fill("4200");
        press("Register");
        assertThat(page.locator(".error-summary").innerText()).contains("comes before the start");
        isAccessible("the form of a project with a mistake");
        page.fill("#finish", "2025-10-31");
        press("Register");
        page.waitForURL(url -> url.matches(".*/projects/[0-9a-f-]{36}"));
        var address = page.url();
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("is registered");
        assertThat(text()).contains("4,200", "nobody yet");

        go("Report figures");
        page.fill("#disbursed", "900");
        page.fill("#physical", "30");
        isAccessible("the form of figures");
        wholePicture("project-figures");
        press("Report");
        page.waitForURL(address);
        assertThat(text()).contains("30%", "On schedule");
        go("Plan other days");
        page.fill("#finish", "2025-12-20");
        page.fill("#reason", "Piles came late");
        isAccessible("the form of other days");
        press("Save");
        page.waitForURL(address);
        assertThat(text()).contains("Piles came late", "First plan");
        isAccessible("a project planned anew");

        open(dark());
        signInAs("thanh-phu");
        page.navigate("/projects/" + id("project:TP-01"));
        isAccessible("a project in the dark");
        wholePicture("project-dark");
        page.navigate("/projects/timeline");
        wholePicture("projects-timeline-dark");
        open(phone());
        signInAs("thanh-phu");
        for (var path : List.of(
                "/projects",
                "/projects/timeline",
                "/projects/rollup",
                "/projects/" + id("project:TP-01"),
                "/projects/new")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
            wholePicture("phone" + path.replaceAll("[^a-z]", "-").substring(0, Math.min(20, path.length())));
        }
    }
}
