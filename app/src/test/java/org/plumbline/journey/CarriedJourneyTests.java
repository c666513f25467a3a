package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quarter from the regime to what is accepted, by four roles: a province asks, a commune fills in on its page, another without a line
 * in a file that its district carries, and the province accepts both.
 */
class CarriedJourneyTests extends OwnServerJourney {

    private static final Pattern RECEIPT = Pattern.compile("receipt ([A-Z]+-[A-Z0-9]{7})");

    @TempDir
    private Path stick;

    @Test
    void aQuarterIsAskedFilledInCarriedAndAccepted() throws IOException {
        var round = theProvinceAsks();
        theCommuneWithALineSends(round);
        var unit = round + "/units/" + id("unit:quang-ninh/binh-lieu/vo-ngai");

        signInAs("binh-lieu");
        page.navigate(unit);
        main().locator("summary", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Take with you"))
                .first()
                .click();
        isAccessible("a return that can be taken along");
        var download = page.waitForDownload(
                () -> link("Page that checks as you type (HTML)").click());
        assertThat(download.suggestedFilename()).endsWith("2025-Q1.html");
        var file = stick.resolve(download.suggestedFilename());
        download.saveAs(file);
        var workbook = page.waitForDownload(() -> link("Workbook (XLSX)").click());
        assertThat(workbook.suggestedFilename()).endsWith("2025-Q1.xlsx");

        var answers = theCommuneWithoutALineFillsIn(file);
        theDistrictDropsIt(answers, unit);

        signInAs("quang-ninh");
        page.navigate(round);
        page.locator("input[name=accepted]").first().check();
        page.locator("input[name=accepted]").last().check();
        press("Accept what is marked");
        assertThat(text()).contains("none still owes", "2 accepted");
        page.navigate(unit);
        assertThat(text()).contains("accepted", "from the file " + answers.getFileName(), "We counted once more");
    }

    /** The address of the round that opens when it is laid down. */
    private String theProvinceAsks() {
        signInAs("quang-ninh");
        page.navigate("/regimes/new");
        main().locator("[name=owner]").fill("quang-ninh");
        main().locator("[name=code]").fill("QN-2");
        main().locator("[name=name]").fill("Two figures of two communes");
        main().locator("input[name=language]").fill("en");
        main().locator("[name=frequency]").selectOption("QUARTER");
        main().locator("[name=from]").fill("2025-01-01");
        main().locator("[name=dueKind]").selectOption("DAY_OF_MONTH");
        main().locator("[name=dueAmount]").fill("25");
        main().locator("[name=dueMonths]").fill("0");
        main().locator("[name=dueShift]").selectOption("NEXT");
        main().locator("[name=opensBefore]").fill("30");
        main().locator("[name=units]").fill("quang-ninh/binh-lieu/hoanh-mo\nquang-ninh/binh-lieu/vo-ngai");
        main().locator("[name='line.0.no']").fill("1");
        main().locator("[name='line.0.indicator']").fill("BLX-01");
        page.locator("[data-adds=askedlines]").click();
        main().locator("[name='line.1.no']").fill("2");
        main().locator("[name='line.1.indicator']").fill("BLX-02");
        press("Lay down");
        assertThat(text()).contains("Two figures of two communes", "Q1 2025");
        return main().locator("a[href^='/rounds/']").first().getAttribute("href");
    }

    private void theCommuneWithALineSends(String round) {
        signInAs("hoanh-mo");
        page.navigate(round + "/units/" + id("unit:quang-ninh/binh-lieu/hoanh-mo"));
        page.locator("[data-cell]").first().fill("301");
        page.locator("[data-part=numerator]").fill("301");
        page.locator("[data-part=denominator]").fill("309");
        press("Check and send");
        assertThat(text()).containsPattern("Received .*, receipt");
    }

    /** What a clerk does on a computer that never sees a network, with a file from a stick. */
    private Path theCommuneWithoutALineFillsIn(Path file) throws IOException {
        var saved = new ArrayList<Path>();
        alone(desktop(), file, theirs -> {
            var number = theirs.locator("[data-cell]").first();
            var row = theirs.locator("tr[data-line]").first();
            assertThat(theirs.locator("#standing").innerText()).contains("Without an answer: 2");
            number.fill("12x");
            assertThat(row.locator(".error").innerText()).contains("\"12x\" is not a number");
            number.fill("1,500");
            assertThat(row.locator(".error").innerText()).contains("can be read as 1500 or as 1.5");
            number.fill("30000");
            theirs.locator("[data-part=numerator]").fill("400");
            theirs.locator("[data-part=denominator]").fill("300");
            assertThat(theirs.locator("tr[data-line]").last().locator(".error").innerText())
                    .contains("cannot be more");
            theirs.locator("[data-part=numerator]").fill("290");
            assertThat(theirs.locator("[data-ratio]").innerText()).isEqualTo("96.7");
            assertThat(row.locator(".question").innerText()).contains("at least ten times as much or as little");
            assertThat(theirs.locator("#standing").innerText()).contains("Questions: 1");
            theirs.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", "carried-page.png"))
                    .setFullPage(true));
            row.locator("[name$='.reply']").fill("We counted once more");
            assertThat(theirs.locator("#standing").innerText()).contains("Everything is answered");
            assertThat(theirs.locator(".saved").innerText()).contains("Kept in this browser");

            theirs.reload();
            assertThat(theirs.locator("[data-cell]").first().inputValue()).isEqualTo("30000");
            var copy = theirs.waitForDownload(() -> theirs.locator("#copy").click());
            saved.add(stick.resolve("copy.html"));
            copy.saveAs(saved.getFirst());
            var answers = theirs.waitForDownload(() -> theirs.locator("#save").click());
            assertThat(answers.suggestedFilename()).endsWith("2025-Q1.json");
            saved.add(stick.resolve(answers.suggestedFilename()));
            answers.saveAs(saved.getLast());
        });
        var windows = new Browser.NewContextOptions[] {
            phone(), phone().setColorScheme(ColorScheme.DARK), desktop().setColorScheme(ColorScheme.DARK)
        };
        for (var window : windows) {
            alone(window.setBypassCSP(true), saved.getFirst(), theirs -> {
                assertThat(theirs.locator("[data-cell]").first().inputValue())
                        .as("a copy holds what was typed")
                        .isEqualTo("30000");
                assertThat(theirs.locator("[name$='.reply']").first().inputValue())
                        .isEqualTo("We counted once more");
                assertThat(theirs.locator("#standing").innerText()).contains("Everything is answered");
                assertThat(theirs.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isEqualTo(true);
                assertThat(Axe.faults(theirs)).isEmpty();
            });
        }
        assertThat(Files.size(saved.getLast())).as("fits into any mail").isLessThan(4_000);
        return saved.getLast();
    }

    /** Opens a file in a browser whose network is cut; whatever it asks for outside of itself, and whatever goes wrong in it, is told. */
    private void alone(Browser.NewContextOptions window, Path file, Consumer<Page> does) {
        var trouble = new ArrayList<String>();
        try (var context = page.context().browser().newContext(window.setAcceptDownloads(true))) {
            context.setOffline(true);
            context.onRequest(request -> {
                if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
                    trouble.add(request.url());
                }
            });
            context.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    trouble.add(message.text());
                }
            });
            context.onWebError(error -> trouble.add(error.error()));
            var theirs = context.newPage();
            theirs.navigate(file.toUri().toString());
            does.accept(theirs);
        }
        assertThat(trouble).as("asks for nothing, and meets no error").isEmpty();
    }

    private void theDistrictDropsIt(Path answers, String unit) throws IOException {
        signInAs("binh-lieu");
        page.navigate("/directives");
        page.waitForNavigation(() -> drop(answers));
        assertThat(text()).contains("nothing to be mended", "2 figures filled in");
        isAccessible("a file that was brought");
        wholePicture("returns-brought");
        press("Take in");
        var receipt = RECEIPT.matcher(text());
        assertThat(receipt.find()).as(text()).isTrue();
        page.navigate("/units");
        page.waitForNavigation(() -> drop(answers));
        assertThat(text()).contains("Taken in before", receipt.group(1));
        page.navigate(unit);
        assertThat(text()).contains(receipt.group(1), "We counted once more");
        page.navigate("/returns");
        assertThat(text()).contains("Returns brought as files");
    }

    /** A file that is let go of somewhere over the page. */
    private void drop(Path file) {
        try {
            page.evaluate(
                    """
                    ([name, text]) => {
                      const brought = new DataTransfer();
                      brought.items.add(new File([text], name, { type: "application/json" }));
                      const over = new DragEvent("dragover", { dataTransfer: brought, bubbles: true, cancelable: true });
                      document.querySelector("main").dispatchEvent(over);
                      if (!over.defaultPrevented || document.getElementById("drop").hidden) throw new Error("the page takes no files");
                      document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: brought, bubbles: true, cancelable: true }));
                    }""", new Object[] {file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
