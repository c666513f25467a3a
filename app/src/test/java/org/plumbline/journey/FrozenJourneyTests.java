package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** A district freezes its targets, one figure is corrected, the page is outlined and marked, and the code of a print is typed. */
class FrozenJourneyTests extends OwnServerJourney {

    private static final String BINH_LIEU = "/units/" + id("unit:quang-ninh/binh-lieu");
    private static final String FIGURE = "/figures/" + id("figure:blc-02-2024");
    private static final String TARGET = "/targets/" + id("target:bl-02");

    @Test
    void whatWasFrozenStaysAndSaysWhatWasCorrected() {
        signInAs("binh-lieu");
        page.navigate(BINH_LIEU + "/targets");
        go("Freeze this page");
        isAccessible("the form of a frozen page");
        wholePicture("frozen-new");
        press("Freeze");
        assertThat(text()).contains("Frozen. These figures stay as they are.", "No figure differs today.", "49.9");
        var frozen = page.url();
        isAccessible("a frozen page");
        wholePicture("frozen");

        page.navigate(TARGET);
        press("Print with a code");
        var code = page.locator(".paper-code .code").innerText();
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        isAccessible("a print with a code");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wholePicture("frozen-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate(FIGURE + "/correct");
        page.fill("#value", "48.7");
        page.fill("#reason", "Two communes counted twice");
        press("Correct");
        page.navigate(BINH_LIEU + "/frozen");
        assertThat(text()).contains("needs another look");
        isAccessible("the list of frozen pages");
        wholePicture("frozen-list");

        for (var window : windows()) {
            open(window.options());
            signInAs("binh-lieu");
            page.navigate(frozen);
            assertThat(text())
                    .contains(
                            "Needs another look", "49.9", "48.7", "Two communes counted twice", "figures differ today");
            assertThat(page.locator("td.differs").count()).isPositive();
            assertThat(Reading.layout(page)).isEmpty();
            if (window.runsScripts()) {
                isAccessible("a frozen page that differs, " + window.name());
            }
            wholePicture("frozen-differs-" + window.name());
            page.navigate("/paper?code=" + code);
            assertThat(text()).contains("This print is the version of", "figures differ today");
            assertThat(Reading.layout(page)).isEmpty();
            if (window.runsScripts()) {
                isAccessible("a print that is checked, " + window.name());
            }
            wholePicture("paper-" + window.name());
        }
        open(desktop());
        signInAs("binh-lieu");
        page.navigate("/paper");
        page.fill("#code", code.replaceAll("^.", "0"));
        press("Check");
        assertThat(page.locator(".error-summary").innerText()).contains("which no code holds");
        isAccessible("a code that is none");
        page.navigate(frozen);
        page.fill("#words", "The congress report stands as sent");
        press("Keep as it is");
        assertThat(text()).contains("The congress report stands as sent").doesNotContain("Needs another look");
        press("Freeze anew");
        assertThat(text()).contains("It stands in the place of an earlier version", "No figure differs today.");
        go("See the earlier version");
        assertThat(text()).contains("A later version stands in the place of this one", "49.9");
        signInAs("thanh-phu");
        page.navigate("/paper?code=" + code);
        assertThat(page.locator(".error-summary").innerText()).contains("is not known");
    }
}
