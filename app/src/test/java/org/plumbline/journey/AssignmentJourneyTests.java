package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A province's office assigns a clause, makes it clear and issues it; each page is accessible, on a phone as well. */
class AssignmentJourneyTests extends Journey {

    @Test
    void anOfficeAssignsAClauseAndIssuesIt() {
        signInAs("quang-ninh");
        page.keyboard().press("g");
        page.keyboard().press("t");
        page.waitForURL("**/assignments");
        isAccessible("the list of assignments");

        page.navigate("/directives");
        page.locator("table a.symbol", new Page.LocatorOptions().setHasText("46-CTr/TU"))
                .first()
                .click();
        isAccessible("a directive with its assignments");
        page.locator("#assignments")
                .locator("xpath=ancestor::section")
                .locator(".actions a")
                .click();
        assertThat(page.locator("#directive").inputValue()).contains("46-CTr/TU");
        isAccessible("the form of an assignment");
        page.fill("#title", "Every commune signs papers digitally");
        page.selectOption("#clause", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#lead", "quang-ninh/binh-lieu");
        page.locator("button[name=add][value=posts]").click();
        wholePicture("assignment-form");
        page.locator(".actions > button.button").first().click();
        page.waitForURL(url -> url.matches(".*/assignments/[0-9a-f-]{36}"));
        var address = page.url();
        assertThat(page.locator(".chip.stage").innerText()).contains("Draft");
        var directive = page.locator(".over a.symbol").getAttribute("href");
        var unit = page.locator("dl.facts a[href^='/units/']").first().getAttribute("href");
        assertThat(page.locator(".clears").innerText()).contains("It has no due day");
        isAccessible("a draft");
        wholePicture("assignment-draft");

        page.locator("#issue > summary").click();
        page.locator("#issue button.button:not([type=button])").click();
        assertThat(page.locator(".error-summary").innerText()).contains("It has no due day");

        page.locator(".clears a[href$='#due']").click();
        page.fill("#due", "2026-12-31");
        page.fill("#deliverable", "List of signed papers");
        page.fill("#measure", "Share of papers signed");
        page.locator(".actions > button.button").first().click();
        page.waitForURL(address);
        for (var clear : new String[] {"PERSON", "RESPONSIBILITY"}) {
            var field = page.locator("#waive-" + clear + "-reason");
            if (field.count() == 0) {
                continue;
            }
            field.locator("xpath=ancestor::details").locator("summary").click();
            field.fill("The post is being filled");
            field.locator("xpath=ancestor::form").locator("button").click();
            page.waitForURL(address);
        }
        page.locator("#issue > summary").click();
        page.locator("#issue button.button:not([type=button])").click();
        page.waitForURL(address);
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("is issued");
        assertThat(page.locator(".chip.stage").innerText()).contains("Open");
        isAccessible("an issued assignment");
        wholePicture("assignment-issued");

        page.locator("#progress > summary").click();
        page.fill("#progress-result", "Half of the communes sign");
        page.setInputFiles("#progress-files", file("run.pdf", "\u0001"));
        isAccessible("a note with a file");
        page.locator("#progress button.button:not([type=button])").click();
        assertThat(page.locator("#progress-files-error").innerText()).contains("run.pdf");
        isAccessible("a note with a file that is not taken");
        wholePicture("assignment-note-refused");
        page.setInputFiles("#progress-files", file("minutes.pdf", "%PDF-1.7 minutes"));
        page.locator("#progress button.button:not([type=button])").click();
        page.waitForURL(address);
        assertThat(page.locator("dl.note a").innerText()).isEqualTo("minutes.pdf");
        isAccessible("an assignment with a note and its file");
        wholePicture("assignment-noted");

        for (var path : java.util.List.of("/", "/assignments", directive, unit)) {
            page.navigate(path);
            isAccessible("assignments at " + path);
            wholePicture("assignments" + path.replaceAll("\\W.*\\W|\\W", "-"));
        }
        open(dark());
        signInAs("quang-ninh");
        page.navigate(address);
        isAccessible("an assignment in the dark");
        wholePicture("assignment-dark");
        page.navigate("/assignments");
        wholePicture("assignments-dark");
        open(phone());
        signInAs("quang-ninh");
        page.navigate(address);
        isAccessible("an assignment on a phone");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        wholePicture("assignment-phone");
        page.navigate("/assignments");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        wholePicture("assignments-phone");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }
}
