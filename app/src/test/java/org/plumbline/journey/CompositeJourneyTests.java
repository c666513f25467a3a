package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A province's office looks at a composite and what it is made of, and defines one; on a phone, in the dark and on paper too. */
class CompositeJourneyTests extends Journey {

    private static final String READY = "/indicators/" + id("indicator:QN-SSS");
    private static final String SERIES = READY + "/units/" + id("unit:quang-ninh/tien-yen");

    @Test
    void aProvinceSeesWhatACompositeIsMadeOfAndDefinesOne() {
        signInAs("quang-ninh");
        page.navigate(READY);
        assertThat(text()).contains("Made of", "QN-TGXL", "5 days to 30 days", "35 %", "at least 60 % of the weight");
        isAccessible("a composite");
        wholePicture("composite");
        page.navigate(SERIES);
        assertThat(text()).contains("80.2 points", "3 of 3 parts", "2 of 3 parts, 65 % of the weight");
        page.locator("details.made-of").all().forEach(each -> each.evaluate("e => e.open = true"));
        assertThat(text()).contains("missing", "stands lowest");
        isAccessible("the series of a composite");
        wholePicture("composite-series");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wholePicture("composite-series-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("table.rows > tbody > tr > th a.row").first().click();
        assertThat(text()).contains("All that was said", "document checked", "3 of 3 parts");
        isAccessible("a figure of a composite");
        wholePicture("composite-figure");
        definesOne();

        open(dark());
        signInAs("quang-ninh");
        page.navigate(SERIES);
        isAccessible("the series of a composite in the dark");
        wholePicture("composite-series-dark");
        open(phone());
        signInAs("quang-ninh");
        for (var path : List.of(READY, READY + "/revise", SERIES)) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        wholePicture("composite-series-phone");
        page.navigate(READY);
        wholePicture("composite-phone");
        page.navigate(READY + "/revise");
        wholePicture("composite-form-phone");
    }

    private void definesOne() {
        page.navigate("/indicators/new");
        page.fill("#code", "QN-2");
        page.fill("#name", "Open administration");
        page.selectOption("#measure", "points");
        page.click("text=Made of other indicators");
        page.fill("[id='parts[0].indicator']", "QN-CKS");
        page.fill("[id='parts[0].weight']", "0.7");
        page.click("button[data-adds=parts]");
        page.fill("[id='parts[1].indicator']", "QN-DVC");
        page.fill("[id='parts[1].weight']", "0.4");
        press("Define");
        assertThat(page.locator(".error-summary").innerText()).contains("come to 1.1", "another unit");
        isAccessible("the form of a composite with mistakes");
        wholePicture("composite-form");
        page.fill("[id='parts[1].weight']", "0.3");
        page.fill("[id='parts[0].least']", "0");
        page.fill("[id='parts[0].most']", "100");
        page.fill("[id='parts[1].least']", "0");
        page.fill("[id='parts[1].most']", "100");
        page.click("text=Decimals, and what is a mistake");
        page.fill("#least", "0");
        page.fill("#most", "100");
        press("Define");
        assertThat(text()).contains("QN-2", "Made of", "70 %", "is defined");
    }
}
