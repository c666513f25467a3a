package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The province sees that its growth is not fully handed out; a district that was asked answers. On a phone and in the dark too. */
class SplitJourneyTests extends Journey {

    private static final String TARGET = "/targets/" + id("target:qn-growth-2025");
    private static final String SPLIT = "/splits/" + id("split:growth-points");

    @Test
    void theGrowthIsNotFullyHandedOut() {
        signInAs("quang-ninh");
        page.navigate(SPLIT);
        assertThat(text())
                .contains(
                        "over 14 %: parts give 13.6 %, gap 0.4 pp",
                        "3 of 38 have not answered", "offers another level");
        isAccessible("a split");
        wholePicture("split");
        page.navigate("/splits/" + id("split:growth-localities"));
        assertThat(text()).contains("Weighted mean");
        isAccessible("a split by weights");
        wholePicture("split-weighted");
        page.navigate(TARGET + "/split");
        isAccessible("the choice of a rule");
        wholePicture("split-rule");
        page.navigate(TARGET + "/split?rule=CONTRIBUTION");
        page.selectOption("#from", "places");
        press("Take these in");
        isAccessible("the form of a split");
        wholePicture("split-form");
        press("Split");
        assertThat(page.locator(".error-summary").innerText())
                .contains("Say what this one is called", "Name the indicator");
        isAccessible("the form of a split with mistakes");
        page.navigate("/targets/for-each?set=" + id("set:quang-ninh-border-districts"));
        isAccessible("the form of targets for a set");
        wholePicture("split-for-each");

        open(dark());
        signInAs("binh-lieu");
        page.navigate("/shares");
        assertThat(text()).contains("Growth");
        isAccessible("what is asked of us in the dark");
        wholePicture("split-asked-dark");
        page.locator("ul.tasks a.row").first().click();
        isAccessible("the answer to a share in the dark");
        wholePicture("split-share-dark");
        press("Decline with the reason");
        assertThat(page.locator(".error-summary").innerText()).contains("Say why");
        page.fill("#otherLevel", "0.03");
        page.fill("#otherReason", "The border gate works half days");
        press("Offer this instead");
        page.waitForURL("**/splits/**");
        assertThat(text()).contains("offers another level", "The border gate works half days");
        wholePicture("split-own");

        open(phone());
        signInAs("quang-ninh");
        for (var path :
                List.of(SPLIT, TARGET + "/split", TARGET + "/split?rule=WEIGHTED", "/targets/for-each", "/shares")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(SPLIT);
        wholePicture("split-phone");
        page.navigate(TARGET + "/split?rule=WEIGHTED");
        wholePicture("split-form-phone");
    }
}
