package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator defines words, an office types traits and puts a decision together; each page is accessible. */
class OwnWordsJourneyTests extends Journey {

    private static final String COMMUNE = "/units/" + id("unit:quang-ninh/binh-lieu/hoanh-mo");
    private static final String DISTRICT = "/units/" + id("unit:quang-ninh/binh-lieu");

    @Test
    void settingsAndWordsAreAccessible() {
        signInAs("administrator");
        for (var path : List.of(
                "/settings",
                "/settings/edit",
                "/settings/words",
                "/settings/trait-kind?code=terrain",
                "/settings/word?list=SEAT")) {
            page.navigate(path);
            isAccessible("settings");
            wholePicture("settings" + path.replaceAll("\\W+", "-"));
        }
        open(phone());
        signInAs("administrator");
        page.navigate("/settings/trait-kind?code=terrain");
        isAccessible("settings on a phone");
    }

    @Test
    void anOfficeTypesTraitsAndPutsADecisionTogether() {
        signInAs("quang-ninh");
        page.navigate(COMMUNE + "/traits");
        isAccessible("traits");
        wholePicture("traits");
        page.navigate(DISTRICT + "/body");
        isAccessible("seats");
        wholePicture("seats");
        page.navigate("/reorganisations");
        isAccessible("decisions");
        page.navigate("/reorganisations/new");
        isAccessible("a new decision");
        page.fill("#decision", "Resolution 9");
        page.fill("#on", "2025-05-01");
        page.selectOption("#kind-of-step", "rename");
        page.click("button[value=kind]");
        page.fill("#unit", "quang-ninh/binh-lieu/hoanh-mo");
        page.fill("#name", "Xã Hoành Mô Mới");
        page.click("button[value=add]");
        assertThat(page.locator("main ol li").first().innerText()).contains("Xã Hoành Mô Mới");
        page.click(".actions button[value=look]");
        assertThat(page.locator("[aria-labelledby=effect]").innerText()).contains("Was given another name");
        isAccessible("the effect of a decision");
        wholePicture("decision");
    }
}
