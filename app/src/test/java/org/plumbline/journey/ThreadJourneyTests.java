package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A province follows a central clause down to the figures of a district, as a list and as a picture, and back from a figure. */
class ThreadJourneyTests extends Journey {

    private static final String CLAUSE = "/thread/clause/" + id("clause:57-nq-tw#2.2");
    private static final String TARGETS = "/thread/clause/" + id("clause:05-ctr-hu-binh-lieu#1");
    private static final String PROGRAMME = "/directives/" + id("directive:05-ctr-hu-binh-lieu");
    private static final String FIGURE = "/figures/" + id("figure:gn-bg-2022b");

    @Test
    void followsAClauseDownAndAFigureUp() {
        signInAs("quang-ninh");
        page.navigate("/directives/" + id("directive:46-ctr-tu-qn") + "/clauses/" + id("clause:46-ctr-tu-qn#1.6"));
        assertThat(page.locator("ol.thread").innerText()).contains("57-NQ/TW", "no target");
        isAccessible("a clause with its line of small steps");
        wholePicture("thread-line");
        go("The whole thread");
        assertThat(heading()).contains("46-CTr/TU 1.6");
        page.navigate(CLAUSE);
        assertThat(page.locator(".tree").innerText()).contains("46-CTr/TU 1.6", "57-NQ/TW");
        assertThat(page.locator("[aria-current=true]").count()).isOne();
        isAccessible("a thread as a list");
        wholePicture("thread-list");
        go("Graph");
        assertThat(page.locator("svg.thread-graph a").count()).isGreaterThan(3);
        page.locator("svg.thread-graph a").first().focus();
        isAccessible("a thread as a picture");
        wholePicture("thread-graph");

        page.navigate(TARGETS);
        assertThat(text()).contains("Targets: 9 more", "Binh Lieu");
        isAccessible("a clause with many targets");
        wholePicture("thread-targets");
        page.navigate(TARGETS + "?as=graph");
        wholePicture("thread-targets-graph");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wholePicture("thread-targets-graph-paper");
        page.navigate(TARGETS);
        wholePicture("thread-targets-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        go("Targets: 9 more");
        assertThat(text()).contains("Only: Targets");

        page.navigate(PROGRAMME + "/gaps");
        isAccessible("what is missing under a document");
        wholePicture("thread-gaps");
        page.navigate(PROGRAMME);
        wholePicture("thread-directive");
        page.navigate("/thread/directive/" + id("directive:57-nq-tw"));
        isAccessible("the thread of a document");
        wholePicture("thread-document");

        for (var options : List.of(dark(), phone())) {
            var look = options == null || options.viewportSize.orElseThrow().width > 500 ? "dark" : "phone";
            open(options);
            signInAs("quang-ninh");
            for (var path :
                    List.of(CLAUSE, CLAUSE + "?as=graph", TARGETS, TARGETS + "?as=graph", PROGRAMME + "/gaps")) {
                page.navigate(path);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isTrue();
                isAccessible(path + " " + look);
                wholePicture("thread-" + look + "-"
                        + (path.contains("graph") ? "graph" : path.contains("gaps") ? "gaps" : "list")
                        + (path.startsWith(TARGETS) ? "-targets" : ""));
            }
        }
        open(desktop());
        signInAs("centre");
        page.navigate(FIGURE);
        assertThat(page.locator("ol.thread").innerText()).contains("Target", "Figure");
        isAccessible("a figure with its line of small steps");
        wholePicture("thread-figure");
        go("The whole thread");
        assertThat(text()).contains("09-NQ/TU");
        wholePicture("thread-of-a-figure");
    }

    @Test
    void callsPeriodsByTheirWords() {
        var thread = "/thread/target/" + id("target:tp-03");
        signInAs("thanh-phu");
        page.navigate(thread);
        assertThat(text()).contains("second half of 2023: 3.77 %").doesNotContain("2023-H2");
        page.navigate(thread + "?as=graph");
        assertThat(page.locator("svg.thread-graph").innerHTML())
                .contains(">second half of 2023<", ">first half of 2023<")
                .doesNotContain("2023-H");
    }
}
