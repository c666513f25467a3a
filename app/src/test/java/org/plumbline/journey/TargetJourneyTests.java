package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A province's office looks through targets, sets one beside another at a different level, revises and withdraws it. */
class TargetJourneyTests extends Journey {

    private static final String NEW =
            "/targets/new?unit=" + id("unit:quang-ninh") + "&indicator=" + id("indicator:QN-GRDP");

    @Test
    void aProvinceSetsRevisesAndWithdrawsATarget() {
        signInAs("quang-ninh");
        page.navigate("/");
        page.keyboard().press("g");
        page.keyboard().press("g");
        page.waitForURL("**/targets");
        assertThat(text()).contains("half or more");
        isAccessible("the list of targets");
        wholePicture("targets");
        page.navigate("/targets?unit=" + id("unit:quang-ninh/binh-lieu") + "&order=needed");
        assertThat(text()).contains("than was ever made in one", "best so far");
        wholePicture("targets-needed");

        page.navigate("/targets/new");
        isAccessible("the kinds of targets");
        wholePicture("target-kinds");
        page.navigate(NEW);
        page.check("#kind-at-least");
        press("Continue");
        isAccessible("the form of a target");
        press("Set the target");
        assertThat(page.locator(".error-summary").innerText()).contains("needs a level", "Start", "Due day");
        isAccessible("the form of a target with mistakes");
        wholePicture("target-mistakes");
        page.fill("[id='goal.level']", "14");
        page.fill("[id='goal.start']", "2024-12-31");
        page.fill("[id='goal.due']", "2025-12-31");
        page.fill("#directive", "46-CTr/TU");
        press("Set the target");
        page.waitForURL(address -> address.matches(".*/targets/[0-9a-f-]{36}"));
        var made = page.url();

        page.navigate("/targets?unit=" + id("unit:quang-ninh"));
        assertThat(text()).contains("at least 14 %", "elsewhere:", "over 14 %");
        wholePicture("targets-beside");
        page.navigate(made + "/revise");
        isAccessible("the form to revise a goal");
        page.fill("[id='goal.level']", "13");
        press("Put the new goal in force");
        assertThat(page.locator(".error-summary").innerText()).contains("Say why");
        assertThat(page.inputValue("[id='goal.level']")).isEqualTo("13");
        wholePicture("target-revise");
        page.navigate(made + "/take-back");
        isAccessible("the form to take a revision back");
        page.navigate(made + "/withdraw");
        isAccessible("the form to withdraw a target");
        wholePicture("target-withdraw");
        page.fill("#reason", "Set for a try");
        press("Withdraw it");
        page.waitForURL(made);

        open(dark());
        signInAs("quang-ninh");
        page.navigate("/targets?order=worst");
        isAccessible("the list of targets in the dark");
        wholePicture("targets-dark");
        page.navigate(NEW + "&kind=REACH");
        wholePicture("target-form-dark");
        open(phone());
        signInAs("quang-ninh");
        for (var path : List.of("/targets", NEW, NEW + "&kind=REACH", NEW + "&kind=BAND")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
            wholePicture("phone" + path.replaceAll("[^a-zA-Z]+", "-"));
        }
        assertThat(page.getByRole(AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setLevel(1))
                        .innerText())
                .isEqualTo("Set a target");
    }
}
