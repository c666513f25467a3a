package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A chart that answers to a pointer, over the picture and above the table that hold the same. */
final class LiveChart {

    private static final String PICTURE = "figure.trend > .plot";
    private static final String LIVE = "figure.trend.alive > .live";

    private final Page page;
    private final Locator live;

    LiveChart(Page page) {
        this.page = page;
        this.live = page.locator(LIVE);
    }

    /** As many points as the picture has, and each row that says its day is one of them. */
    void standsOverThePicture() {
        live.locator("svg").waitFor();
        var drawn = page.locator(PICTURE + " circle.dot").count();
        assertThat(drawn).isPositive();
        assertThat(live.getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(points().count()).isEqualTo(drawn);
        assertThat(page.locator("tr[data-on]").count()).isBetween(1, drawn);
        assertThat(opacity()).isEqualTo("0");
        assertThat((Boolean) live.evaluate("box => box.getBoundingClientRect().right <= innerWidth"))
                .isTrue();
    }

    /** Whoever points at a figure, or comes to its row by keyboard, reads what the row says. */
    void saysWhatARowSays(String... words) {
        var row = page.locator("tr[data-on]").filter(new Locator.FilterOptions().setHasText(words[0]));
        row.locator("a.row").focus();
        var tip = live.locator(".tip");
        tip.waitFor();
        assertThat(tip.innerText()).contains(words);
        var said = tip.innerText();
        row.locator("a.row").blur();
        tip.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        var box = live.boundingBox();
        var dot = page.locator(PICTURE + " circle.dot").all().stream()
                .map(Locator::boundingBox)
                .toList();
        var found = dot.stream().anyMatch(each -> {
            page.mouse().move(each.x + each.width / 2, each.y + each.height / 2);
            return tip.isVisible() && tip.innerText().equals(said);
        });
        assertThat(found).as("pointing at a figure in %s", box).isTrue();
    }

    /** Its colours are those of the theme, at once. */
    void followsTheTheme() {
        var before = points().first().getAttribute("stroke");
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.waitForCondition(() -> !before.equals(points().first().getAttribute("stroke")));
        page.evaluate("delete document.documentElement.dataset.theme");
        page.waitForCondition(() -> before.equals(points().first().getAttribute("stroke")));
    }

    /** Paper has the picture of the server. */
    void isAPictureOnPaper() {
        assertThat(live.isVisible()).isFalse();
        assertThat(opacity()).isEqualTo("1");
        assertThat(page.locator(PICTURE + " svg.area").isVisible()).isTrue();
    }

    static void isAPictureWithoutScripts(Page page) {
        assertThat(page.locator(PICTURE + " svg.area").isVisible()).isTrue();
        assertThat(page.locator(PICTURE + " circle.dot").count()).isPositive();
        assertThat(page.locator(LIVE).count()).isZero();
    }

    /** A page without a chart is not made heavier by one. */
    static void isNotLoaded(Page page) {
        assertThat(page.locator("script[src*=chart]").count()).isZero();
        assertThat((Boolean) page.evaluate("typeof echarts === 'undefined'")).isTrue();
    }

    private Locator points() {
        return live.locator("svg path[d^='M1 0A1 1']");
    }

    private Object opacity() {
        return page.locator(PICTURE).evaluate("plot => getComputedStyle(plot).opacity");
    }
}
