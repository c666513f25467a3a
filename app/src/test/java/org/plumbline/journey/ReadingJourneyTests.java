package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An office reads a report in, decides on what was found by keys and by mouse, and makes a task of it. Also on a phone, in the dark and without script. */
class ReadingJourneyTests extends Journey {

    private static final String TEXT = """
            Report on the half term, Quang Ninh, 15 March 2025

            By 12 March 2024 the province had studied Resolution 57-NQ/TW of 22 December 2024 and Conclusion 123-KL/TW.
            Of 34 targets, 20 have been met and 4 exceeded. The poverty rate fell from 6.5% in 2021 to 4.1% in 2023.
            Growth is to reach at least 14% by 2025. In 2024 the province spent 3.4 million USD on roads and dug 12 wells.
            On 11 October 2024 Inspection Delegation No. 1349 held a working session with the district.
            The share of poor households fell from 65.5% in 2021 to 48.14% in 2023, an average of 9.21% a year. The next session is on 11 October.
            The district exceeded 4/34 targets, met 3/34 targets, reached over half of 20/34 targets and under half of 7/34 targets.
            The Department of Finance must publish the list of projects by 30 June 2025.
            The Provincial Party Committee proposes that the Government amend Decree 140/2017/ND-CP.
            """;

    @Test
    void anOfficeReadsAReportAndDecidesOnWhatWasFound() {
        signInAs("quang-ninh");
        page.navigate("/reading");
        isAccessible("the list of texts");
        page.navigate("/reading/new");
        isAccessible("the form of a text");
        wholePicture("reading-new");
        page.fill("#text", TEXT);
        press("Read");
        page.waitForURL("**/reading/*-*");
        var room = page.url();
        assertThat(text()).contains("Report on the half term", "to decide");
        isAccessible("the reading room");
        wholePicture("reading-room");
        picture("reading-room-first");

        assertThat(page.locator(".found-list > li.s-fails").innerText())
                .contains("Does not follow", "8.68 a year, not 9.21%", "It would be right with 8.68 instead of");
        assertThat(page.locator(".words .summed.s-fails").allInnerTexts()).contains("65.5%", "48.14%", "9.21%");
        var tag = page.locator(".words .tag.sum.s-fails").first();
        tag.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".found-list > li:target .outcome").innerText()).isEqualTo("Does not follow");
        page.locator(".found-list > li:target .words-of").click();
        assertThat(page.locator(".words .tag.sum:target").count()).isEqualTo(1);
        page.locator(".found-holding summary").click();
        assertThat(page.locator(".found-holding").innerText()).contains("4 + 3 + 20 + 7 is 34");
        isAccessible("the reading room with what holds");
        picture("reading-findings");
        page.navigate(room.replaceAll("[?#].*", "") + "/findings?verdict=fails");
        isAccessible("all checks of a text");
        wholePicture("reading-findings-all");
        page.locator(".found-list .words-of").first().click();
        page.waitForURL("**#fm-1");

        page.navigate(room);
        var before = page.locator(".draft.is-open").count();
        assertThat(before).isGreaterThan(5);
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("a");
        page.waitForCondition(() -> page.locator(".draft.is-open").count() == before - 1);
        assertThat(page.locator(".draft.now.is-open").count())
                .as("the next one is chosen")
                .isEqualTo(1);
        page.keyboard().press("r");
        page.waitForCondition(() -> page.locator(".draft.is-open").count() == before - 2);
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("Shift+A");
        page.waitForCondition(() -> page.locator(".draft.is-open").count() == before - 4);
        assertThat(page.locator("#room .progress-line").innerText()).contains("3 accepted, 1 refused");
        page.locator(".words .span").last().click();
        assertThat(page.locator(".draft.now").count()).isEqualTo(1);
        isAccessible("the reading room after decisions");
        picture("reading-room-decided");

        var task = page.locator(".draft.k-task").first();
        task.locator("a[data-edit]").click();
        isAccessible("one draft");
        wholePicture("reading-draft");
        page.locator("a[href$='/record']").click();
        isAccessible("the form of an assignment from words");
        wholePicture("reading-task");
        page.navigate(room + "?type=citation");
        page.locator(".draft.k-citation a[data-edit]").first().click();
        page.locator("a[href$='/record']").click();
        isAccessible("the choice of a directive");
        wholePicture("reading-citation");
        page.navigate(room + "?type=observation");
        page.navigate("/reading/accepted");
        isAccessible("what was accepted and waits");
        wholePicture("reading-kept");
        page.navigate(room.replaceAll("[?#].*", "") + "/directive");
        isAccessible("a text as a directive");

        open(dark());
        signInAs("quang-ninh");
        page.navigate(room);
        isAccessible("the reading room in the dark");
        wholePicture("reading-room-dark");

        open(phone());
        signInAs("quang-ninh");
        for (var path : java.util.List.of(
                room, room.replaceAll("[?#].*", "") + "/findings", "/reading", "/reading/new", "/reading/accepted")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(room);
        wholePicture("reading-room-phone");

        open(desktop().setJavaScriptEnabled(false));
        signInAs("quang-ninh");
        page.navigate(room);
        page.locator(".words .tag.sum.s-fails").first().click();
        assertThat(page.locator(".found-list > li:target .repair").innerText()).contains("8.68");
    }
}
