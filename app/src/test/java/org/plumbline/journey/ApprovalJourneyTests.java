package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A commune lays down who approves its returns; its clerk hands one in, its chair sends it on, the district accepts and opens it again. */
class ApprovalJourneyTests extends OwnServerJourney {

    private static final UUID ROUND = id("round:BL-XA#2025-Q1");
    private static final String COMMUNE = "quang-ninh/binh-lieu/hoanh-mo";
    private static final String SHEET = "/rounds/" + ROUND + "/units/" + id("unit:" + COMMUNE);
    private static final String APPROVALS = "/units/" + id("unit:" + COMMUNE) + "/approvals";

    private static String cell(int no, String field) {
        return "[id='cells[" + id("regime-line:BL-XA#" + no) + "]." + field + "']";
    }

    @Test
    void aReturnPassesThroughThePostsOfItsUnit() {
        signInAs("hoanh-mo-chair");
        page.navigate("/returns");
        go("Approval");
        assertThat(text()).contains("whoever fills a return in sends it");
        page.locator("main summary").first().click();
        page.locator("#outgoing-1")
                .selectOption(new SelectOption()
                        .setValue(id("post:" + COMMUNE + ":people-committee.chair")
                                .toString()));
        press("Save");
        assertThat(text()).contains("Decided, 3 months");
        isAccessible("the paths of a unit");
        wholePicture("approvals");

        signInAs("hoanh-mo");
        page.navigate(SHEET);
        page.locator(cell(1, "value")).fill("312");
        page.locator(cell(2, "numerator")).fill("290");
        page.locator(cell(2, "denominator")).fill("300");
        page.locator(cell(3, "numerator")).fill("180");
        page.locator(cell(3, "denominator")).fill("312");
        for (var no = 4; no <= 9; no++) {
            page.locator(cell(no, "value")).focus();
            page.keyboard().press("=");
        }
        press("Check and hand in for approval");
        assertThat(text()).contains("it is not sent yet", "waits here", "Take it back");
        isAccessible("a return that was handed in");
        wholePicture("return-inside");

        elsewhere("hoanh-mo-chair", chair -> {
            chair.navigate("/returns");
            assertThat(chair.locator("main").innerText())
                    .contains("Waiting for your approval", "Without questions (1)");
            chair.navigate("/returns/waiting?show=plain");
            chair.locator("a.row").first().click();
            assertThat(chair.locator("main").innerText()).contains("312", "Approve and send");
            chair.locator("#reason").fill("Which hamlets were counted?");
            chair.waitForNavigation(
                    () -> chair.locator("form[action$='/back'] button").click());
        });
        page.navigate(SHEET);
        assertThat(text()).contains("Which hamlets were counted?");
        press("Check and hand in for approval");

        signInAs("hoanh-mo-chair");
        page.navigate("/returns/waiting");
        isAccessible("what waits for approval");
        wholePicture("returns-waiting");
        page.navigate(SHEET);
        isAccessible("a return to approve");
        wholePicture("return-to-approve");
        press("Approve and send");
        assertThat(text()).contains("Received 15 Mar 2025", "receipt");

        signInAs("binh-lieu");
        page.navigate("/rounds/" + ROUND);
        assertThat(text())
                .as("where the return of another commune is stuck")
                .contains("being approved in the unit", "for 3 days");
        wholePicture("round-stuck");
        page.navigate(SHEET);
        press("Accept");
        assertThat(text()).contains("is accepted");
        page.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText("Open the return again"))
                .click();
        page.locator("#reason").fill("A household was counted twice.");
        press("Open the return again");
        assertThat(text()).contains("sent back to");
        isAccessible("a return that was opened again");
        wholePicture("return-opened-again");
    }

    @Test
    void looksRightOnEveryScreen() {
        for (var window : windows()) {
            open(window.options());
            signInAs("binh-lieu");
            var stuck = "/rounds/" + ROUND + "/units/" + id("unit:quang-ninh/binh-lieu/dong-van");
            for (var each : new String[] {
                "/units/" + id("unit:quang-ninh/binh-lieu/dong-van") + "/approvals",
                stuck,
                "/returns/waiting",
                "/chase?kind=RETURN"
            }) {
                page.navigate(each);
                if (window.runsScripts()) {
                    isAccessible(each + " at " + window.name());
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s is no wider than its window %s", each, window.name())
                            .isEqualTo(true);
                }
                wholePicture("approval-" + window.name()
                        + each.replaceAll("[^a-z]+[0-9a-f-]{36}", "").replaceAll("[^a-z]", "-"));
            }
        }
    }
}
