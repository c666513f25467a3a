package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A province's office chases what is owed: on the screen, by telephone from paper, and sees the Monday sheet; a district is reminded. */
class ChaseJourneyTests extends OwnServerJourney {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    void anOfficeChasesAndADistrictSeesIt() {
        signInAs("quang-ninh");
        page.locator(".rail a[href='/chase']").click();
        page.waitForURL("**/chase");
        isAccessible("the chase list");
        picture("chase");
        assertThat(text()).contains("units owe").contains("days late").contains("No mail is sent");
        assertThat(main().locator("a[href^='tel:']").count()).isPositive();
        var worst = main().locator(".debtor h2").first().innerText();

        page.fill("#unit", "quang-ninh/binh-lieu");
        page.locator("form.filters button").click();
        page.waitForURL("**/chase?**unit=**");
        assertThat(main().locator(".debtor h2").count()).isPositive();
        isAccessible("the chase list of a district");
        var button = main().locator("button[name=all]");
        follow(button);
        assertThat(page.url()).contains("unit=");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first()
                        .innerText())
                .startsWith("Reminded of ");
        assertThat(main().locator("button[name=thing]").first()).containsText("Reminded today");
        follow(main().locator("button[name=all]"));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first()
                        .innerText())
                .contains("had been reminded of today already");

        go("Call list");
        isAccessible("the call list");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator("button:visible")).hasCount(0);
        assertThat(main().locator(".tick").first()).isVisible();
        wholePicture("calls-print");
        assertThat(new String(pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate("/monday?since=2025-02-17");
        isAccessible("the Monday sheet");
        wholePicture("monday");
        assertThat(pages("monday-four-weeks"))
                .as("pages of the sheet of four weeks")
                .isEqualTo(1);
        page.navigate("/monday");
        assertThat(pages("monday-week")).as("pages of the sheet of a week").isEqualTo(1);
        page.navigate("/");
        isAccessible("the desk");
        wholePicture("desk");
        page.navigate("/calendar");
        isAccessible("the page of calendars");
        press("Make an address");
        isAccessible("the address of a calendar");
        var address = main().locator("code.code").innerText();
        var feed = context.request().get(address);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        assertThat(worst).isNotBlank();

        for (var width : new com.microsoft.playwright.Browser.NewContextOptions[] {phone(), dark()}) {
            open(width);
            signInAs("quang-ninh");
            for (var path : new String[] {"/chase", "/chase/calls", "/monday", "/", "/calendar"}) {
                page.navigate(path);
                if (LONG || page.viewportSize().width < 1000) {
                    isAccessible(path);
                } else {
                    assertThat(Axe.faultsOfColour(page))
                            .as(path + " in the dark")
                            .isEmpty();
                }
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isTrue();
                wholePicture("chase" + path.replace('/', '-') + page.viewportSize().width);
            }
        }
        open(phone());
        signInAs("binh-lieu");
        isAccessible("the desk of those who were reminded");
        wholePicture("desk-reminded-phone");
        assertThat(text()).contains("Asked of you or sent back").contains("reminded you on");
        open(desktop());
        signInAs("administrator");
        page.navigate("/settings/mail");
        isAccessible("the page of mail");
        picture("mail");
    }

    private long pages(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var bytes = pdf();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        keep(name + ".pdf", bytes);
        return PAGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private byte[] pdf() {
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }
}
