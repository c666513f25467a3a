package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A district's office looks at its indicators, enters a figure and corrects one; on a phone and in the dark too. */
class IndicatorJourneyTests extends Journey {

    private static final String POVERTY = "/indicators/" + id("indicator:TP-HN");
    private static final String SERIES = POVERTY + "/units/" + id("unit:ben-tre/thanh-phu");

    @Test
    void aDistrictEntersAndCorrectsItsFigures() {
        signInAs("thanh-phu");
        page.navigate("/indicators");
        assertThat(text()).contains("Share of poor households", "TP-CD");
        isAccessible("the list of indicators");
        wholePicture("indicators");
        page.navigate(POVERTY);
        assertThat(text()).contains("Latest figures", "ratio of the sums", "Version 1");
        isAccessible("an indicator");
        wholePicture("indicator");
        page.navigate(SERIES);
        assertThat(text()).contains("3.82 %", "1,532 of 40,105", "corrected once", "provisional", "document checked");
        isAccessible("a series");
        wholePicture("series");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("figure.trend svg.area").isVisible()).isTrue();
        wholePicture("series-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        go("Enter a figure");
        page.fill("#period", "2020");
        page.fill("#numerator", "3010");
        isAccessible("the form of a figure");
        press("Enter");
        assertThat(page.locator(".error-summary").innerText()).contains("nothing to divide by");
        isAccessible("the form of a figure with a mistake");
        wholePicture("figure-mistake");
        page.fill("#denominator", "38800");
        press("Enter");
        page.waitForURL("**" + SERIES);
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("2020 is entered");
        assertThat(text()).contains("7.76 %");
        page.navigate("/figures/" + id("figure:tp-hn-2023b"));
        assertThat(text()).contains("Tính sót một ấp", "1,489 of 40,105");
        isAccessible("the history of a figure");
        wholePicture("figure");

        open(dark());
        signInAs("thanh-phu");
        page.navigate(SERIES);
        isAccessible("a series in the dark");
        wholePicture("series-dark");
        open(phone());
        signInAs("thanh-phu");
        for (var path : List.of("/indicators", POVERTY, SERIES, SERIES + "/enter")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(SERIES);
        wholePicture("series-phone");
    }
}
