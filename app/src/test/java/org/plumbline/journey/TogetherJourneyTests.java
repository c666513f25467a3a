package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at one record, a form sent twice, a session that ended: nothing is lost, doubled or half stored. */
class TogetherJourneyTests extends Journey {

    private final String title = Papers.title();
    private UUID paper;

    @BeforeEach
    void aPaper() {
        paper = new Papers(server).issue("quang-ninh", title, "2025-04-30", "quang-ninh/binh-lieu");
        signInAs("quang-ninh");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndLosesNothing() {
        page.navigate("/directives/" + paper + "/edit");
        field("Title").fill(title + " mine");
        var other = context.newPage();
        other.navigate("/directives/" + paper + "/edit");
        other.locator("#title").fill(title + " theirs");
        other.waitForNavigation(() ->
                other.locator("main form[data-unsaved] .actions button").first().click());

        assertThat(press("Save")).isEqualTo(412);
        assertThat(page.locator("table.compare").innerText()).contains(title + " mine", title + " theirs");
        assertThat(field("Title").inputValue()).isEqualTo(title + " mine");
        isAccessible("two versions");
        assertThat(Reading.codes(page)).isEmpty();
        assertThat(press("Save")).isEqualTo(200);
        assertThat(heading()).isEqualTo(title + " mine");
    }

    @Test
    void theSecondOfTwoWhoRenameAUnitSeesBothNames() {
        var unit = new Papers(server).place(title, id("unit:quang-ninh"));
        page.navigate("/units/" + unit + "/rename");
        field("Name").fill(title + " mine");
        var other = context.newPage();
        other.navigate("/units/" + unit + "/rename");
        other.locator("#name").fill(title + " theirs");
        other.waitForNavigation(() ->
                other.locator("main form[data-unsaved] .actions button").first().click());
        assertThat(press("Rename the unit")).isEqualTo(412);
        assertThat(text()).contains(title + " mine", title + " theirs");
        isAccessible("two names");
    }

    @Test
    void aFormSentTwiceMakesOneRecord() {
        page.navigate("/directives/new");
        field("Symbol").fill("7100-TB/TU");
        field("Issuer").fill("quang-ninh:committee");
        field("Date of issue").fill("2025-03-12");
        field("Title").fill(title + " once");
        field("Language of the document").fill("en");
        var form = main().locator("form[data-unsaved]");
        var sent = FormData.create();
        for (var name : java.util.List.of("_csrf", "_once", "symbol", "issuer", "issued", "title", "language")) {
            sent.set(name, form.locator("[name='" + name + "']").first().inputValue());
        }
        var first = context.request()
                .post("/directives/new", RequestOptions.create().setForm(sent));
        var second = context.request()
                .post("/directives/new", RequestOptions.create().setForm(sent));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.url()).isEqualTo(first.url());
        page.navigate("/directives?q=" + (title + " once").replace(" ", "+"));
        assertThat(page.locator("table.rows tbody tr").count()).isOne();
    }

    @Test
    void anEndedSessionLeadsToSignInAndBackAndStoresNothing() {
        page.navigate("/directives/" + paper + "/edit");
        field("Title").fill(title + " lost");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("plumbline"));
        assertThat(press("Save")).isEqualTo(200);
        assertThat(page.url()).contains("/sign-in");
        assertThat(text()).contains("Your session has ended, and nothing was stored");
        takeThePost("quang-ninh");
        assertThat(page.url()).endsWith("/directives/" + paper + "/edit");
        assertThat(field("Title").inputValue()).isEqualTo(title);
    }

    @Test
    void aPageAskedForAfterTheSessionEndedIsShownAfterSignIn() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("plumbline"));
        page.navigate("/directives/" + paper + "?on=2025-03-10");
        takeThePost("quang-ninh");
        assertThat(page.url()).endsWith("/directives/" + paper + "?on=2025-03-10");
    }
}
