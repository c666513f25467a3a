package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An office meets a table of unknown headings, says once what its columns hold, and its next text is read so. */
class LayoutJourneyTests extends OwnServerJourney {

    private static final String TEXT = """
            Annex of May

            | Zq code | Jobs ahead | Hands | Ready on |
            | 1 | Mend the sea dyke at the mouth | Works office | 30 June 2025 |
            | 2 | Dig two wells in the old quarter | Water office | 15 July 2025 |
            """;

    private String read(String text) {
        page.navigate("/reading/new");
        page.fill("#text", text);
        follow(main().locator("form .actions button.button:not(.plain)").first());
        return page.url().replaceAll("[?#].*", "");
    }

    private void say(String name) {
        page.fill("#name", name);
        page.selectOption("#holds-0", "number");
        page.selectOption("#holds-1", "task");
        page.selectOption("#holds-2", "lead");
        page.selectOption("#holds-3", "deadline");
    }

    @Test
    void theColumnsAreSaidOnceAndTheNextTextIsReadSo() {
        signInAs("quang-ninh");
        var room = read(TEXT);
        assertThat(text()).contains("A table whose headings are not known");
        isAccessible("a room with an unknown table");
        wholePicture("layout-room");
        page.navigate(room + "/tables/1");
        say("Annex of jobs");
        assertThat(text()).contains("Mend the sea dyke at the mouth", "15 July 2025");
        isAccessible("the columns of a table");
        wholePicture("layout-columns");
        follow(main().getByText("Save the layout"));
        assertThat(page.locator("body").innerText()).contains("Rows that became drafts: 2");
        assertThat(text()).contains("Dig two wells in the old quarter").contains("Annex of jobs");
        wholePicture("layout-room-after");

        read(TEXT.replace("old quarter", "new quarter"));
        assertThat(text())
                .contains("Dig two wells in the new quarter")
                .contains("its name: Annex of jobs")
                .doesNotContain("headings are not known");
        wholePicture("layout-next");
    }

    @Test
    void layoutsAreSeenAndChangedEverywhere() {
        for (var window : windows()) {
            var name = "layout-" + window.name();
            open(window.options());
            signInAs("thanh-phu");
            page.navigate("/layouts");
            assertThat(text()).contains("Sổ giao việc của huyện");
            assertThat(Reading.layout(page)).isEmpty();
            if (window.runsScripts()) {
                isAccessible(name + " list");
            }
            wholePicture(name + "-list");
            follow(main().locator("a.row").first());
            page.fill("#name", "Sổ giao việc của huyện " + name);
            assertThat(Reading.layout(page)).isEmpty();
            if (window.runsScripts()) {
                isAccessible(name + " one");
            }
            wholePicture(name + "-one");
            follow(main().getByText("Save the layout"));
            assertThat(text()).contains("Sổ giao việc của huyện " + name);
        }
    }
}
