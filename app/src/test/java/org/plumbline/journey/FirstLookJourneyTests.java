package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer does first: signs in as a post, opens the list, one directive, a unit, and finds a document. */
class FirstLookJourneyTests extends Journey {

    private static final String PROGRAMME = "/directives/" + id("directive:46-ctr-tu-qn");
    private static final String DISTRICT = "/units/" + id("unit:quang-ninh/binh-lieu");

    @Test
    void theProgrammeStandsAsTheStorySays() {
        signInAs("quang-ninh");
        page.navigate(PROGRAMME);
        assertThat(page.locator(".standing").first().innerText())
                .contains("171 addressed units")
                .contains("130 took it up")
                .contains("12 are late");
        assertThat(page.locator(".ladder").innerText())
                .contains("168")
                .contains("163")
                .contains("58");
        picture("directive");
        page.navigate("/directives");
        assertThat(page.locator("table.rows tbody").innerText())
                .contains("46-CTr/TU")
                .contains("57-NQ/TW");
        picture("directives");
    }

    @Test
    void oneBoxFindsADocumentHoweverItIsWritten() {
        signInAs("quang-ninh");
        for (var typed : List.of("46 ctr tu", "46-CTr/TU", "chuong trinh hanh dong 46")) {
            page.navigate("/search?q=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(page.locator("main").innerText()).as(typed).contains("46-CTr/TU");
        }
    }

    @Test
    void aClerkSeesTheOwnDutiesAndNoOtherUnit() {
        open(phone());
        signInAs("hoanh-mo");
        assertThat(page.locator("h1").innerText()).isEqualTo("My desk");
        assertThat(page.navigate("/units/" + id("unit:quang-ninh/ha-long")).status())
                .isEqualTo(404);
    }

    @Test
    void readsAndSubmitsWithoutScripts() {
        open(desktop().setJavaScriptEnabled(false));
        signInAs("binh-lieu");
        page.navigate("/directives");
        assertThat(page.locator("h1").innerText()).isEqualTo("Directives");
    }
}
