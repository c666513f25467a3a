package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets by list and by rule, posts with their holders, and a temporary body. */
class SetsAndPostsJourneyTests extends Journey {

    private final String land = Papers.title().toLowerCase().replace(' ', '-');
    private UUID landId;

    @BeforeEach
    void aLandOfItsOwn() {
        var papers = new Papers(server);
        landId = papers.place(land, id("unit:vn"));
        papers.place(land + "-a", landId);
        papers.place(land + "-b", landId);
        signInAs("administrator");
    }

    @Test
    void makesASetByListButNotWithAUnitThatCeased() {
        page.navigate("/sets/new");
        field("Name").fill("Set " + land);
        field("Code").fill(land);
        field("Kept by").fill(land);
        assertThat(press("Make the set")).isEqualTo(200);
        field("Units").fill(land + "-a\n" + land + "-b");
        field("From").fill("2025-03-01");
        assertThat(press("Save the list")).isEqualTo(200);
        assertThat(text()).contains("2 units on 15 March 2025", land + "-a", land + "-b");

        go("Change the list");
        field("Units").fill(land + "-a\nquang-ninh/ha-long/hoanh-bo-district");
        assertThat(press("Save the list")).isEqualTo(422);
        assertThat(field("Units").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field("Units").inputValue()).contains("hoanh-bo-district");

        // A unit of the list ceases; from that day on it cannot be put on it again.
        page.navigate("/units?q=" + land + "-b");
        go(land + "-b");
        go("Abolish");
        field("Decision").fill("4/NQ-" + land);
        assertThat(press("Abolish the unit")).isEqualTo(200);
        page.navigate("/sets");
        go("Set " + land);
        go("Change the list");
        field("Units").fill(land + "-a\n" + land + "-b");
        assertThat(press("Save the list")).isEqualTo(422);
        assertThat(page.locator("#units-error").innerText()).contains("ceased on", "cannot belong");
        isAccessible("refused list");
    }

    @Test
    void aSetByRuleFollowsTheTraitsAndHasNoListToChange() {
        page.navigate("/sets/" + id("set:quang-ninh-border-districts"));
        assertThat(text())
                .contains("By rule", "Binh Lieu", "Hai Ha", "Mong Cai")
                .doesNotContain("Ba Che");
        assertThat(link("Change the list").count()).isZero();
    }

    @Test
    void createsAPostAndHandsItOver() {
        page.navigate("/units/" + landId);
        go("Create a post");
        field("Name").fill("Head of " + land);
        field("Holder").fill("Đào Thị Thử");
        field("Founded on").fill("2025-03-01");
        assertThat(press("Create the post")).isEqualTo(200);
        assertThat(text()).contains("Đào Thị Thử");
        go("Head of " + land);
        go("Hand over");
        field("Holder").fill("Kiều Văn Mẫu");
        field("From").fill("2025-03-12");
        assertThat(press("Hand the post over")).isEqualTo(200);
        assertThat(text()).contains("Đào Thị Thử", "Kiều Văn Mẫu", "12 March 2025");
    }

    @Test
    void setsUpATemporaryBodyAndShowsThoseWhoSitInOne() {
        page.navigate("/units/" + landId);
        go("Set up a temporary body");
        field("Name").fill("Working group " + land);
        field("Until").fill("2025-12-31");
        assertThat(press("Set it up")).isEqualTo(200);
        page.navigate("/units/" + landId);
        assertThat(text()).contains("Working group " + land, "until 31 December 2025");

        page.navigate("/units/" + id("unit:quang-ninh"));
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Members"))
                        .first()
                        .innerText())
                .contains("Head of the Organisation Commission", "Secretary");
    }
}
