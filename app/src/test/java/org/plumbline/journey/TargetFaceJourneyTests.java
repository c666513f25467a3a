package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office reads what came of a target: by figures reported and checked, on another day, on paper, in the dark and on a phone. */
class TargetFaceJourneyTests extends Journey {

    private static final String POVERTY = "/targets/" + id("target:gn-bg");
    private static final String GROWTH = "/targets/" + id("target:qn-growth-2025");
    private static final String DISTRICT = "/targets/" + id("target:bl-01");

    @Test
    void anOfficeReadsWhatCameOfATarget() {
        signInAs("centre");
        page.navigate(POVERTY + "?on=2024-06-30");
        assertThat(text())
                .contains("At most 40 % by 31 December 2025", "68.1% of the way", "17.36 points", "4.07 points a year");
        var chart = new LiveChart(page);
        chart.standsOverThePicture();
        isAccessible("a target");
        wholePicture("target");
        page.locator("summary", new Page.LocatorOptions().setHasText("Why do these differ?"))
                .click();
        assertThat(text()).contains("120.4%", "79.6%", "123%, on track");
        isAccessible("a target with all methods");
        page.locator("summary", new Page.LocatorOptions().setHasText("The inputs as one text"))
                .click();
        assertThat(text()).contains("./plumbline replay", "plumbline-verdict/1");
        isAccessible("a target with its inputs");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        chart.isAPictureOnPaper();
        wholePicture("target-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate(POVERTY + "?on=2024-06-30&knownAt=2023-03-31");
        assertThat(text()).contains("You see what was known", "57.1 %");
        isAccessible("a target as it was known");
        page.navigate(GROWTH);
        assertThat(text()).contains("Over 14 %", "raised by 2 points", "34-NQ/TU");
        isAccessible("a revised target");
        wholePicture("target-revised");

        open(dark());
        signInAs("binh-lieu");
        page.navigate(DISTRICT);
        assertThat(text()).contains("exceeded", "days early");
        new LiveChart(page).standsOverThePicture();
        isAccessible("a target in the dark");
        wholePicture("target-dark");
        open(phone());
        signInAs("binh-lieu");
        for (var path : List.of(DISTRICT, DISTRICT + "?on=2021-01-01")) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(DISTRICT);
        new LiveChart(page).standsOverThePicture();
        wholePicture("target-phone");
    }
}
