package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator founds, renames, moves, merges, splits and abolishes units; what cannot be is said at the field. */
class UnitsJourneyTests extends Journey {

    private static final UUID ROOT = id("unit:vn");

    private final String land = Papers.title().toLowerCase().replace(' ', '-');
    private final String north = land + "-north";
    private final String south = land + "-south";
    private final String port = land + "-port";
    private UUID landId;
    private UUID northId;
    private UUID southId;
    private UUID portId;

    @BeforeEach
    void aLandOfItsOwn() {
        var papers = new Papers(server);
        landId = papers.place(land, ROOT);
        northId = papers.place(north, landId);
        southId = papers.place(south, landId);
        portId = papers.place(port, northId);
        signInAs("administrator");
    }

    @Test
    void foundsAUnitAndFindsItByItsName() {
        act(landId, "Found a unit under it");
        field("Name").fill("Vĩnh Hải " + land);
        field("Founded on").fill("2025-03-01");
        assertThat(press("Found the unit")).isEqualTo(200);
        assertThat(heading()).isEqualTo("Vĩnh Hải " + land);
        page.navigate("/units?q=vinh+hai+" + land);
        assertThat(text()).contains("Vĩnh Hải " + land);
    }

    @Test
    void renamesAUnitThatIsStillFoundByItsOldName() {
        act(northId, "Rename");
        field("Name").fill("Highland " + land);
        field("From").fill("2025-03-10");
        assertThat(press("Rename the unit")).isEqualTo(200);
        assertThat(heading()).isEqualTo("Highland " + land);
        page.navigate("/units/" + northId + "?on=2025-03-09");
        assertThat(heading()).isEqualTo(north);
        page.navigate("/units?q=" + north);
        assertThat(text()).contains("Highland " + land);
    }

    @Test
    void movesAUnitButNeverUnderItsOwnChild() {
        act(portId, "Move");
        field("Upper unit").fill(south);
        assertThat(press("Move the unit")).isEqualTo(200);
        assertThat(page.getByRole(AriaRole.NAVIGATION)
                        .filter(new Locator.FilterOptions().setHasText(port))
                        .first()
                        .innerText())
                .contains(south);

        act(southId, "Move");
        field("Upper unit").fill(port);
        assertThat(press("Move the unit")).isEqualTo(422);
        refusedAt("Upper unit", "already stands under");
        assertThat(field("Upper unit").inputValue()).isEqualTo(port);
    }

    @Test
    void refusesADayOutsideTheLifeOfAUnit() {
        act(northId, "Rename");
        field("Name").fill("Too early " + land);
        field("From").fill("1999-12-31");
        assertThat(press("Rename the unit")).isEqualTo(422);
        refusedAt("From", "was founded on");
        assertThat(field("Name").inputValue()).isEqualTo("Too early " + land);
        isAccessible("refused day");
    }

    @Test
    void mergesAUnitAndLeadsBothWays() {
        act(northId, "Merge");
        field("Successor").fill(south);
        field("Decision").fill("1/NQ-" + land);
        assertThat(press("Merge the unit")).isEqualTo(200);
        page.navigate("/units/" + northId);
        assertThat(text()).contains("Ceased on 15 March 2025", "Its area is now in:");
        follow(main().locator(".standing").getByText(south));
        assertThat(text()).contains("Took in", north, port);
    }

    @Test
    void splitsAUnitOnlyWithSharesThatSumToOne() {
        act(northId, "Split");
        field("Successors and their shares").fill(south + " = 0.5\n" + land + " = 0.4");
        field("What the shares measure").fill("population");
        field("Decision").fill("2/NQ-" + land);
        assertThat(press("Split the unit")).isEqualTo(422);
        refusedAt("Successors and their shares", "not to 1");
        assertThat(field("Successors and their shares").inputValue()).contains("0.4");
        field("Successors and their shares").fill(south + " = 60 %\n" + land + " = 40 %");
        assertThat(press("Split the unit")).isEqualTo(200);
        page.navigate("/units/" + northId);
        assertThat(text())
                .contains("Ceased on 15 March 2025", "Its area went to", south)
                .containsPattern("0\\.6|60");
    }

    @Test
    void abolishesAUnitOnlyWhenNothingIsLeftUnderIt() {
        act(northId, "Abolish");
        field("Decision").fill("3/NQ-" + land);
        assertThat(press("Abolish the unit")).isEqualTo(422);
        assertThat(page.locator(".error-summary").innerText()).contains("still stands under it", port);
        page.navigate("/units/" + portId);
        act(portId, "Abolish");
        field("Decision").fill("3/NQ-" + land);
        assertThat(press("Abolish the unit")).isEqualTo(200);
        page.navigate("/units/" + portId);
        assertThat(text()).contains("Ceased on 15 March 2025");
    }

    private void act(UUID unit, String name) {
        page.navigate("/units/" + unit);
        go(name);
    }

    private void refusedAt(String label, String says) {
        var field = field(label);
        assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("[id='" + field.getAttribute("id") + "-error']").innerText())
                .contains(says);
    }
}
