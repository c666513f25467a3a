package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer brings figures in a table: with two mistakes, then mended with a reason for what it corrects, then a second time. */
class ImportJourneyTests extends OwnServerJourney {

    private static final String HEADING = "indicator;unit;period;value\n";

    @TempDir
    private Path folder;

    @Test
    void mendsATableAndTakesItIn() throws IOException {
        signInAs("binh-lieu");
        page.navigate("/indicators");
        main().locator("a[href='/figures/imports']").click();
        isGood();
        send("wrong.csv", HEADING + "BLC-01;quang-ninh/binh-lieu;2024;6.51\nBLC-02;quang-ninh/binh-lieu;2024;half\n");
        main().getByText("2 errors have to be mended first").waitFor();
        assertThat(main().textContent()).contains("The comma was declared").contains("“half” is no number");
        isGood();
        var file = page.waitForDownload(
                () -> main().locator("a[href^='/figures/imports/errors']").click());
        assertThat(file.suggestedFilename()).isEqualTo("errors-wrong.csv");

        page.navigate("/figures/imports");
        page.locator("#reason").fill("Counted again");
        send("right.csv", HEADING + "BLC-01;quang-ninh/binh-lieu;2024;6,51\nBLC-02;quang-ninh/binh-lieu;2024;\n");
        main().getByText("Everything is right").waitFor();
        isGood();
        press("Take it in");
        main().getByText("Taken in on").waitFor();
        assertThat(main().textContent()).contains("right.csv").contains("Counted again");
        isGood();

        page.navigate("/figures/imports");
        send("right.csv", HEADING + "BLC-01;quang-ninh/binh-lieu;2024;6,51\nBLC-02;quang-ninh/binh-lieu;2024;\n");
        main().getByText("This very file was taken in already").waitFor();
    }

    private void isGood() {
        page.setViewportSize(1280, 900);
        assertThat(Axe.faults(page)).isEmpty();
        page.setViewportSize(360, 780);
        assertThat(Reading.layout(page)).isEmpty();
        assertThat(Axe.faults(page)).isEmpty();
        page.setViewportSize(1280, 900);
    }

    private void send(String name, String text) throws IOException {
        page.setInputFiles("#file", Files.writeString(folder.resolve(name), text));
        page.locator("input[name=decimal][value=COMMA]").check();
        press("Check");
    }
}
