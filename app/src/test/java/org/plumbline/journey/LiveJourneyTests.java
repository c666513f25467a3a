package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sentence whose figure was corrected is marked, taken over or kept; a number is bound by one key while it is written. */
class LiveJourneyTests extends OwnServerJourney {

    private static final String PROJECT = "/projects/" + id("project:TP-06");
    private static final String OTHER = "/projects/" + id("project:TP-01");
    private static final String THIRD = "/projects/" + id("project:TP-03");
    private static final String TEXT = "/texts/project/" + id("report:TP-06#2024-02-29") + "/note";
    private static final String UNIT = "/units/" + id("unit:ben-tre/thanh-phu");

    @Test
    void aSentenceThatNoLongerFollowsIsSeenEverywhereAndByEverybody() {
        for (var window : windows()) {
            var name = "live-" + window.name();
            open(window.options());
            signInAs("thanh-phu");
            page.navigate(PROJECT);
            assertThat(main().locator("mark.stale").first().innerText())
                    .contains("Tỷ lệ hộ nghèo của huyện năm 2023 còn");
            assertThat(text())
                    .contains("Said 3,71; the record now gives 3.82")
                    .contains("Take over the new figure: 3,82");
            assertThat(Reading.layout(page)).isEmpty();
            wholePicture(name + "-project");
            if (window.runsScripts()) {
                isAccessible(name);
            }
            page.navigate(UNIT);
            assertThat(text()).contains("Texts whose figures no longer follow");
            wholePicture(name + "-unit");
            page.navigate(TEXT);
            assertThat(text()).contains("Numbers that stand for records");
            assertThat(Reading.layout(page)).isEmpty();
            wholePicture(name + "-text");
            if (window.runsScripts()) {
                isAccessible(name);
            }
        }
    }

    @Test
    void aNumberIsBoundByOneKeyWhileItIsWritten() {
        signInAs("thanh-phu");
        page.navigate(OTHER + "/progress");
        var note = field("Note");
        note.fill("Tỷ lệ hộ nghèo của huyện năm 2024 là 2,98%.");
        note.evaluate("area => area.setSelectionRange(area.value.indexOf('2,98') + 2, area.value.indexOf('2,98') + 2)");
        note.press("F2");
        var panel = page.locator(".live-panel");
        panel.locator("input[type=radio]").first().waitFor();
        isAccessible("candidates");
        wholePicture("live-key");
        panel.locator("input[type=radio]").first().press("Space");
        panel.locator("input[type=radio]").first().press("Enter");
        assertThat(page.locator(".live-chip").innerText()).contains("2,98");
        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("note");
        wholePicture("live-chip");
        isAccessible("a number that is bound");
        send();
        page.navigate(OTHER);
        assertThat(main().locator("a.bound").allInnerTexts()).contains("2,98");
        wholePicture("live-bound");
    }

    @Test
    void aBoundNumberMovesWithItsWordsAndIsToldWhenItIsWrittenOver() {
        signInAs("thanh-phu");
        page.navigate(THIRD + "/progress");
        var note = field("Note");
        note.fill("Tỷ lệ hộ nghèo của huyện năm 2024 là 2,98%.");
        note.evaluate("area => area.setSelectionRange(area.value.indexOf('2,98') + 2, area.value.indexOf('2,98') + 2)");
        note.press("F2");
        var choice = page.locator(".live-panel input[type=radio]").first();
        choice.waitFor();
        choice.press("Space");
        choice.press("Enter");
        note.press("Control+Home");
        note.pressSequentially("Không phải 2,98% cũ. ");
        assertThat(sent()).contains("\"nth\":1");
        field("Figures up to").fill("2026-01-01");
        send();
        assertThat(text()).contains("has to be corrected");
        assertThat(sent()).as("a form that is shown again").contains("\"nth\":1");
        field("Figures up to").fill("2025-03-15");
        var chip = page.locator(".live-chip");
        note.press("Control+End");
        note.press("ArrowLeft");
        note.press("ArrowLeft");
        note.press("Backspace");
        assertThat(chip.innerText()).contains("was written over");
        assertThat(sent()).contains("\"nth\":-1");
        note.press("Control+z");
        assertThat(chip.innerText()).doesNotContain("was written over");
        assertThat(sent()).contains("\"nth\":1");
        note.press("Control+End");
        note.press("ArrowLeft");
        note.press("ArrowLeft");
        note.pressSequentially("1");
        assertThat(chip.innerText()).contains("was written over");
        wholePicture("live-fallen");
        isAccessible("a number that was written over");
        send();
        assertThat(text()).contains("“2,98” was bound to a record, but was written over");
        wholePicture("live-fallen-told");
    }

    private void send() {
        follow(page.locator("form[data-unsaved] .actions button.button:not(.plain)")
                .last());
    }

    private String sent() {
        return page.locator(".live-chip input[name=bind]").inputValue();
    }

    @Test
    void withoutAScriptNumbersAreBoundAfterwards() {
        open(phone().setJavaScriptEnabled(false));
        signInAs("thanh-phu");
        page.navigate("/texts/project/" + id("report:TP-06#2024-02-29") + "/reason");
        assertThat(text())
                .contains("Numbers that stand for themselves")
                .doesNotContain("Numbers that stand for records");
        assertThat(Reading.layout(page)).isEmpty();
        wholePicture("live-offers");
    }

    @Test
    void onPaperEachNumberHasItsSource() {
        signInAs("thanh-phu");
        page.navigate(PROJECT);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.PRINT));
        var sources = main().locator(".live-sources .sub");
        assertThat(sources.first().isVisible()).isTrue();
        assertThat(sources.first().innerText()).contains("2023");
        assertThat(sources.count())
                .as("each number has its source")
                .isEqualTo(main().locator("sup.live-no").count());
        wholePicture("live-paper");
    }
}
