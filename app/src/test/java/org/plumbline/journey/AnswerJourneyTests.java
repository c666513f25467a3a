package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An addressed unit confirms, studies and answers, and the issuer's page moves by exactly one each time. */
class AnswerJourneyTests extends Journey {

    private static final String DISTRICT = "quang-ninh/binh-lieu";

    private final String title = Papers.title();
    private UUID paper;

    @BeforeEach
    void aPaperForFourDistricts() {
        paper = new Papers(server)
                .issue(
                        "quang-ninh",
                        title,
                        "2025-04-30",
                        DISTRICT,
                        "quang-ninh/ba-che",
                        "quang-ninh/tien-yen",
                        "quang-ninh/dam-ha");
        signInAs("binh-lieu");
    }

    @Test
    void answersThatItWorksUnderTheUpperDocument() {
        var before = standing();
        answer("We work directly under the upper document");
        assertThat(press("Send the answer")).isEqualTo(200);
        assertThat(text()).contains("works directly under this document");
        assertThat(standing()).isEqualTo(new Standing(before.base, before.tookUp + 1, before.owe - 1));
    }

    @Test
    void answersThatItIsNotConcernedAndMustSayWhy() {
        var before = standing();
        answer("It does not concern us");
        assertThat(press("Send the answer")).isEqualTo(422);
        assertThat(page.locator("#reason-error").innerText()).contains("No reason is given");
        isAccessible("refused answer");
        field("Because").fill("We have no harbour.");
        assertThat(press("Send the answer")).isEqualTo(200);
        assertThat(text()).contains("is not concerned: We have no harbour.");
        assertThat(standing()).isEqualTo(new Standing(before.base - 1, before.tookUp, before.owe - 1));
    }

    @Test
    void answersWithADocumentOfItsOwnRegisteredOnTheWay() {
        var before = standing();
        answer("By a document of our own");
        go("Register it now");
        field("Symbol").fill((int) (Math.random() * 80_000 + 10_000) + "-KH/HU");
        field("Issuer").fill(DISTRICT);
        field("Date of issue").fill("2025-03-12");
        field("Title").fill(title + " carried out");
        field("Language of the document").fill("en");
        assertThat(press("Register")).isEqualTo(200);
        assertThat(page.url()).contains(paper.toString());
        assertThat(press("Send the answer")).isEqualTo(200);
        assertThat(text()).contains("with a document of its own");
        assertThat(standing()).isEqualTo(new Standing(before.base, before.tookUp + 1, before.owe - 1));
    }

    @Test
    void confirmsReceiptAndRecordsAStudySession() {
        page.navigate("/directives/" + paper);
        assertThat(page.locator(".ladder").innerText()).contains("Received\n0 of 4");
        follow(main().locator("form[action$='/receipt'] button"));
        assertThat(page.locator(".ladder").innerText()).contains("Received\n1 of 4");
        assertThat(text()).contains("Received on 15 March 2025");

        go("Record a study session");
        field("Held on").fill("2025-03-14");
        field("Number of sites").fill("2");
        var row = page.locator("#counts tr").first();
        row.getByLabel("Expected").fill("10");
        row.getByLabel("Present").fill("many");
        assertThat(press("Record the session")).isEqualTo(422);
        assertThat(page.locator(".error-summary").innerText()).contains("many is not a whole number");
        isAccessible("refused session");
        row.getByLabel("Present").fill("9");
        row.getByLabel("Category", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("Officials"));
        assertThat(press("Record the session")).isEqualTo(200);
        assertThat(text()).contains("1 session; 9 of 10 expected came.", "Officials: 9 of 10");
        assertThat(page.locator(".ladder").innerText()).contains("Studied\n1 of 4");
    }

    @Test
    void attachesAFileAndBringsItBackByteForByte() throws IOException {
        var own = new Papers(server).issue(DISTRICT, title + " own", "2025-04-30", DISTRICT);
        var bytes = "Kế hoạch số 46\r\nĐiều 1\n".getBytes(StandardCharsets.UTF_8);
        page.navigate("/directives/" + own + "/files");
        assertThat(press("Attach the file")).isEqualTo(422);
        assertThat(page.locator("#file-error").innerText()).contains("No file is chosen");
        field("File").setInputFiles(new FilePayload("kế hoạch 46.txt", "text/plain", bytes));
        assertThat(press("Attach the file")).isEqualTo(200);
        page.navigate("/directives/" + own);
        assertThat(text()).contains("kế hoạch 46.txt");
        var download = page.waitForDownload(() -> link("kế hoạch 46.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("kế hoạch 46.txt");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
    }

    private void answer(String how) {
        page.navigate("/directives/" + paper + "/answer?unit=" + id("unit:" + DISTRICT));
        field(how).check();
    }

    /** What the issuer's office reads on top of the page, in a window of its own. */
    private Standing standing() {
        var issuer = new Object() {
            String words;
        };
        elsewhere("quang-ninh", office -> {
            office.navigate("/directives/" + paper);
            issuer.words = office.locator(".standing").first().innerText();
        });
        var numbers = Pattern.compile("\\d+")
                .matcher(issuer.words)
                .results()
                .map(each -> Integer.valueOf(each.group()))
                .toList();
        var owe = issuer.words.contains("none owes") ? 0 : issuer.words.contains("one owes") ? 1 : numbers.get(2);
        return new Standing(numbers.get(0), numbers.get(1), owe);
    }

    private record Standing(int base, int tookUp, int owe) {}
}
