package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A commune's clerk fills in what is due, also while the line is cut; the district looks through it and lays down what it asks. */
class ReturnJourneyTests extends OwnServerJourney {

    private static final UUID ROUND = id("round:BL-XA#2025-Q1");
    private static final String SHEET = "/rounds/" + ROUND + "/units/" + id("unit:quang-ninh/binh-lieu/hoanh-mo");

    private static String cell(int no, String field) {
        return "[id='cells[" + id("regime-line:BL-XA#" + no) + "]." + field + "']";
    }

    private void type(int no, String field, String value) {
        page.locator(cell(no, field)).fill(value);
    }

    private void savedOnTheServer() {
        page.waitForCondition(
                () -> page.locator("form.filling .saved").innerText().startsWith("Saved")
                        && !page.locator("form.filling .saved").innerText().contains("this computer"));
    }

    @Test
    void aClerkFillsInSendsAndIsSentBackAndTheDistrictAccepts() {
        signInAs("hoanh-mo");
        page.keyboard().press("g");
        page.keyboard().press("e");
        page.waitForURL("**/returns");
        assertThat(text()).contains("9 figures due, 25 not this time", "due 20 Mar 2025");
        isAccessible("what a unit owes");
        wholePicture("returns-owed");
        page.navigate(SHEET);
        isAccessible("a return to fill in");
        wholePicture("return-empty");

        type(1, "value", "312");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.name").toString()).endsWith("numerator");
        type(2, "numerator", "290");
        page.keyboard().press("Enter");
        type(2, "denominator", "300");
        assertThat(page.locator("tr[data-line='" + id("regime-line:BL-XA#2") + "'] [data-ratio]")
                        .innerText())
                .isEqualTo("96.7");
        savedOnTheServer();

        context.setOffline(true);
        type(3, "numerator", "180");
        type(3, "denominator", "312");
        page.waitForCondition(
                () -> page.locator("form.filling .saved").innerText().contains("on this computer"));
        page.locator(cell(4, "value")).focus();
        page.keyboard().press("=");
        page.locator(cell(7, "value")).focus();
        page.keyboard().press("n");
        assertThat(page.locator(cell(7, "state")).inputValue()).isEqualTo("NIL");
        wholePicture("return-offline");
        page.locator("button[value=send]").last().click();
        page.waitForTimeout(500);
        assertThat(page.url()).as("what cannot be sent stays on its page").endsWith(SHEET);
        assertThat(page.locator(cell(3, "numerator")).inputValue()).isEqualTo("180");
        context.setOffline(false);
        savedOnTheServer();

        page.reload();
        assertThat(page.locator(cell(3, "numerator")).inputValue()).isEqualTo("180");
        assertThat(page.locator(cell(7, "state")).inputValue()).isEqualTo("NIL");
        type(5, "value", "320");
        type(6, "value", "1060");
        type(8, "value", "0.9");
        type(9, "value", "4");
        press("Check and send");
        assertThat(text()).contains("lies far from what was reported so far");
        isAccessible("a return with a question");
        wholePicture("return-question");
        page.locator("textarea[name$='.reply']").first().fill("Counted with the cinnamon that was planted anew.");
        for (var more : page.locator("textarea[name$='.reply']").all()) {
            if (more.inputValue().isEmpty()) {
                more.fill("Counted so.");
            }
        }
        press("Check and send");
        assertThat(text()).contains("Received 15 Mar 2025", "receipt");
        isAccessible("a return that was sent");
        wholePicture("return-sent");
        page.navigate(SHEET + "/print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wholePicture("return-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        isAccessible("a return for signature");

        elsewhere("binh-lieu", theirs -> {
            theirs.navigate(SHEET);
            theirs.locator("#reason").fill("Which hamlets have the cinnamon?");
            theirs.waitForNavigation(() -> theirs.getByText("Send back", new Page.GetByTextOptions().setExact(true))
                    .click());
        });
        page.navigate(SHEET);
        assertThat(text()).contains("Which hamlets have the cinnamon?");
        press("Check and send");
        assertThat(text()).contains("Received 15 Mar 2025");

        signInAs("binh-lieu");
        page.navigate("/returns");
        assertThat(text()).contains("Rounds we ask for");
        isAccessible("rounds of an office");
        wholePicture("returns-office");
        page.navigate("/rounds/" + ROUND);
        isAccessible("a round");
        wholePicture("round");
        page.locator("input[name=accepted]").first().check();
        press("Accept what is marked");
        assertThat(page.locator("main").innerText()).contains("accepted");
        page.navigate("/regimes/" + id("regime:BL-XA"));
        isAccessible("a regime");
        wholePicture("regime");
        go("Revise");
        isAccessible("the form of a regime");
        wholePicture("regime-form");
        page.navigate("/regimes");
        isAccessible("regimes");
    }

    @Test
    void looksRightOnEveryScreen() {
        for (var window : windows()) {
            open(window.options());
            signInAs("binh-lieu");
            for (var each : List.of(
                    "/returns",
                    "/rounds/" + id("round:BL-XA#2024-Q4"),
                    "/rounds/" + id("round:BL-XA#2024-Q4") + "/units/" + id("unit:quang-ninh/binh-lieu/luc-hon"),
                    "/rounds/" + ROUND + "/units/" + id("unit:quang-ninh/binh-lieu/vo-ngai"),
                    "/regimes/new")) {
                page.navigate(each);
                if (window.runsScripts()) {
                    isAccessible(each + " at " + window.name());
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s is no wider than its window %s", each, window.name())
                            .isEqualTo(true);
                }
                wholePicture("returns-" + window.name()
                        + each.replaceAll("[^a-z]+[0-9a-f-]{36}", "").replace('/', '-')
                        + (each.contains("units") ? "-" + each.substring(each.length() - 4) : ""));
            }
        }
    }

    /** What pages cost a clerk at the end of a slow line, as it comes over the line; fonts come later and only once. */
    @Test
    void weighsLittle() {
        page.navigate("/sign-in");
        var signIn = weight();
        takeThePost("hoanh-mo");
        page.navigate("/");
        var desk = weight();
        page.navigate(SHEET);
        var sheet = weight();
        page.navigate("/returns");
        System.out.printf("bytes: sign-in %d, desk %d, sheet %d, returns %d%n", signIn, desk, sheet, weight());
        assertThat(signIn + desk + sheet).as("a first visit").isLessThan(60_000);
        assertThat(desk).as("a desk after it").isLessThan(15_000);
        assertThat(sheet).as("a sheet after it").isLessThan(15_000);
    }

    /** 64 kbit/s, and a second until anything answers; the return of a commune that none of the others sends. */
    @Test
    void isFilledInAtTheEndOfASlowLine() {
        signInAs("binh-lieu");
        var line = context.newCDPSession(page);
        line.send("Network.enable");
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 1_000);
        slow.addProperty("downloadThroughput", 64_000 / 8);
        slow.addProperty("uploadThroughput", 64_000 / 8);
        line.send("Network.emulateNetworkConditions", slow);
        page.navigate("/rounds/" + ROUND + "/units/" + id("unit:quang-ninh/binh-lieu/vo-ngai"));
        type(9, "value", "5");
        savedOnTheServer();
        page.reload();
        assertThat(page.locator(cell(9, "value")).inputValue()).isEqualTo("5");
    }

    private long weight() {
        return ((Number) page.evaluate("""
                performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
                    .filter(each => !each.name.includes("/fonts/")).reduce((sum, each) => sum + each.transferSize, 0)""")).longValue();
    }
}
