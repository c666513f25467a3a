package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directive on paper: what only a screen needs is gone, everything folded is open, and it says of which day it is. */
class PaperJourneyTests extends Journey {

    /** The longer side of A4, in points, with a point for rounding. */
    private static final double LONGEST = 843;

    private static final Pattern BOX = Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([\\d.]+)\\s+([\\d.]+)\\s*]");

    @BeforeEach
    void theProgramme() {
        signInAs("quang-ninh");
        page.navigate("/directives/" + id("directive:46-ctr-tu-qn"));
    }

    @Test
    void leavesOutWhatOnlyAScreenNeedsAndOpensTheFolds() {
        assertThat(page.locator(".print-only").first()).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator("header.head")).isHidden();
        assertThat(page.locator("aside.demo")).isHidden();
        assertThat(page.locator("button:visible")).hasCount(0);
        assertThat(page.locator("main details:not([open])")).hasCount(0);
        assertThat(page.locator(".print-only").first())
                .containsText("46-CTr/TU · Printed on 15 March 2025, state of 15 March 2025");
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("main details:not([open])").first()).isAttached();
    }

    @Test
    void printsOnPagesOfAFour() {
        var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF");
        var boxes = BOX.matcher(pdf).results().toList();
        assertThat(boxes).isNotEmpty().allSatisfy(box -> {
            assertThat(Double.valueOf(box.group(1))).isLessThanOrEqualTo(LONGEST);
            assertThat(Double.valueOf(box.group(2))).isLessThanOrEqualTo(LONGEST);
        });
    }
}
