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
    private static final String FIGURE = "/figures/" + id("figure:tp-hn-2023b");
    private static final String SERIES = POVERTY + "/units/" + id("unit:ben-tre/thanh-phu");

    @Test
    void aDistrictEntersAndCorrectsItsFigures() {
        signInAs("thanh-phu");
        page.navigate("/indicators?q=TP-");
        LiveChart.isNotLoaded(page);
        assertThat(text()).contains("Share of poor households", "TP-CD");
        isAccessible("the list of indicators");
        wholePicture("indicators");
        page.navigate(POVERTY);
        assertThat(text()).contains("Latest figures", "ratio of the sums", "Version 1");
        isAccessible("an indicator");
        wholePicture("indicator");
        page.navigate(SERIES);
        assertThat(text()).contains("3.82 %", "1,532 of 40,105", "corrected once", "provisional", "document checked");
        var chart = new LiveChart(page);
        chart.standsOverThePicture();
        isAccessible("a series");
        wholePicture("series");
        chart.saysWhatARowSays("3.82 %", "1,532 of 40,105", "not said", "final");
        isAccessible("a series with a figure pointed at");
        wholePicture("series-pointed");
        chart.followsTheTheme();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        chart.isAPictureOnPaper();
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
        page.navigate(FIGURE);
        assertThat(text()).contains("Tính sót một ấp", "1,489 of 40,105");
        isAccessible("the history of a figure");
        wholePicture("figure");

        go("Withdraw 2023");
        press("Withdraw");
        assertThat(page.locator(".error-summary").innerText()).contains("Say why");
        isAccessible("the withdrawal of a figure with a mistake");
        for (var act : List.of("correct", "proof", "review")) {
            page.navigate(FIGURE + "/" + act);
            isAccessible("the form to " + act + " a figure");
            wholePicture("figure-" + act);
        }
        page.navigate(SERIES + "?knownAt=2024-01-31");
        assertThat(text()).contains("You see what was known");
        isAccessible("a series as it was known");
        wholePicture("series-then");
        definesAnIndicatorOfItsOwn();

        open(desktop().setJavaScriptEnabled(false));
        signInAs("thanh-phu");
        page.navigate(SERIES);
        LiveChart.isAPictureWithoutScripts(page);
        open(dark());
        signInAs("thanh-phu");
        page.navigate(SERIES);
        isAccessible("a series in the dark");
        wholePicture("series-dark");
        open(phone());
        signInAs("thanh-phu");
        for (var path : List.of(
                "/indicators",
                "/indicators/new",
                POVERTY,
                POVERTY + "/revise",
                POVERTY + "/breaks",
                SERIES,
                SERIES + "/enter",
                FIGURE,
                FIGURE + "/correct",
                FIGURE + "/proof")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(SERIES);
        new LiveChart(page).standsOverThePicture();
        wholePicture("series-phone");
    }

    private void definesAnIndicatorOfItsOwn() {
        page.navigate("/indicators");
        go("Define an indicator");
        isAccessible("the form of an indicator");
        wholePicture("indicator-new");
        page.fill("#code", "TP-NM");
        page.fill("#name", "Communes that meet the standard");
        page.check("#shape-ratio");
        press("Define");
        assertThat(page.locator(".error-summary").innerText())
                .contains("unit of measure", "Name the numerator", "Name the denominator");
        isAccessible("the form of an indicator with mistakes");
        wholePicture("indicator-mistakes");
        page.fill("#numerator", "Communes that meet it");
        page.fill("#denominator", "All communes");
        page.selectOption("#measure", "percent");
        press("Define");
        assertThat(text()).contains("TP-NM", "ratio of the sums", "last figure", "is defined");
        go("Mark or take back a break");
        page.fill("#period", "2022");
        page.fill("#reason", "New standard");
        press("Mark a break");
        go("Mark or take back a break");
        isAccessible("the breaks of an indicator");
        wholePicture("indicator-breaks");
        go("TP-NM Communes that meet the standard");
        go("Define anew");
        isAccessible("the form to define an indicator anew");
        wholePicture("indicator-revise");
    }
}
