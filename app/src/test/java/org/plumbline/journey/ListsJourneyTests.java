package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office brings its own: a workbook with a mistake, then the mended one, then a table out of a text. */
class ListsJourneyTests extends OwnServerJourney {

    /** Two paragraphs in a cell, a merged cell, and a subheading: as a text program puts it on the clipboard. */
    private static final String TABLE = """
            <html><body><p>Annex</p><table>
            <tr><td><p>No.</p></td><td><p>Task</p></td><td><p>Lead unit</p></td><td><p>Due on</p></td></tr>
            <tr><td colspan="4"><p>I. Common tasks</p></td></tr>
            <tr><td><p>1</p></td><td><p>Sign by key,</p><p>all
              papers</p></td><td rowspan="2"><p>quang-ninh/binh-lieu</p></td><td><p>30/6/2025</p></td></tr>
            <tr><td><p>2</p></td><td><p>Train the "desk"</p></td><td><p>31/7/2025</p></td></tr>
            </table></body></html>""";

    @TempDir
    private Path folder;

    @Test
    void mendsAWorkbookAndCarriesItOut() throws IOException {
        signInAs("administrator");
        page.navigate("/lists");
        send(workbook("soon"));
        assertThat(main().textContent()).contains("\"soon\" is not a day").contains("Nothing was stored");
        assertThat(Axe.faults(page)).isEmpty();
        page.setViewportSize(360, 780);
        assertThat(Reading.layout(page)).isEmpty();
        assertThat(Axe.faults(page)).isEmpty();
        var file = page.waitForDownload(
                () -> main().locator("a[href^='/lists/remarks']").click());
        assertThat(file.suggestedFilename()).isEqualTo("list.xlsx");
        page.navigate("/lists");
        send(workbook("2025-01-01"));
        assertThat(main().textContent()).contains("Everything is right");
        press("Carry out all of it");
        assertThat(page.locator(".flash, [role=status]").first().textContent()).contains("One row was carried out");
        send(workbook("2025-01-01"));
        assertThat(main().textContent()).contains("known already");
    }

    @Test
    void pastesATableOutOfAText() {
        signInAs("quang-ninh");
        page.navigate("/lists/paste?directive=46-CTr/TU+(quang-ninh:committee)");
        page.locator("#text").evaluate("""
                (area, html) => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  area.focus();
                  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", TABLE);
        assertThat(page.locator("#text").inputValue()).isEqualTo("""
                No.\tTask\tLead unit\tDue on
                I. Common tasks\t\t\t
                1\t"Sign by key,
                all papers"\tquang-ninh/binh-lieu\t30/6/2025
                2\t"Train the ""desk""\"\tquang-ninh/binh-lieu\t31/7/2025""");
        press("Check");
        page.locator("#column-1").selectOption("title");
        assertThat(Axe.faults(page)).isEmpty();
        press("Check");
        assertThat(main().textContent()).contains("2 rows bring something new").contains("taken for a subheading");
        assertThat(Axe.faults(page)).isEmpty();
        press("Carry out all of it");
        assertThat(page.locator(".flash, [role=status]").first().textContent()).contains("2 rows were carried out");
        page.navigate("/assignments?q=train");
        assertThat(main().textContent()).contains("Train the \"desk\"");
    }

    private void send(Path file) {
        page.setInputFiles("#file", file);
        press("Check");
    }

    private Path workbook(String founded) throws IOException {
        var file = folder.resolve("list.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            var sheet = book.newWorksheet("Units");
            var rows = new String[][] {
                {"units.code", "units.name", "units.parent", "units.founded"},
                {"QN-NEW", "Xã Mới", "quang-ninh/binh-lieu", founded}
            };
            for (var r = 0; r < rows.length; r++) {
                for (var c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
        }
        return file;
    }
}
