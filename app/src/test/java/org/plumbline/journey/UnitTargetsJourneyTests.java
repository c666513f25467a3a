package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office looks at what its units promised and what came of it; on a phone, in the dark and on paper too. */
class UnitTargetsJourneyTests extends Journey {

    private static final String THANH_PHU = "/units/" + id("unit:ben-tre/thanh-phu");
    private static final String BINH_LIEU = "/units/" + id("unit:quang-ninh/binh-lieu");
    private static final String QUANG_NINH = "/units/" + id("unit:quang-ninh");
    private static final String PROGRAMME = "/directives/" + id("directive:05-ctr-hu-binh-lieu");

    @Test
    void anOfficeLooksAtItsTargets() {
        signInAs("centre");
        page.navigate(THANH_PHU + "?on=2023-07-31");
        assertThat(text()).contains("7 of 34 targets attained");
        assertThat(reported()).contains("4 exceeded", "3 met", "20 half or more", "7 under half", "0 not reported");
        page.navigate(BINH_LIEU);
        assertThat(text())
                .contains(
                        "17 of 21 targets attained, all of them early; 11 with checked documents, 6 awaiting documents.",
                        "Needs attention",
                        "best so far");
        isAccessible("a unit with targets");
        wholePicture("unit-targets");
        page.navigate(BINH_LIEU + "?knownAt=2023-06-30");
        assertThat(text()).contains("You see what was known", "everything else as known today");
        assertThat(text()).doesNotContain("17 of 21");
        page.navigate(BINH_LIEU);
        go("Targets by field (21)");
        assertThat(text()).contains("Multidimensional poverty", "at most 8 %", "Society and culture", "days early");
        isAccessible("the targets of a unit by field");
        wholePicture("targets-by-field");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wholePicture("targets-by-field-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate(QUANG_NINH + "/targets?part=below");
        assertThat(text()).contains("Ba Che district");
        isAccessible("units compared at their targets");
        wholePicture("targets-compared");
        page.navigate(PROGRAMME);
        assertThat(text()).contains("21 targets: 9 exceeded, 8 met, 3 half or more, 1 under half.");
        isAccessible("a directive with targets");
        page.navigate("/directives?sort=targets");
        assertThat(text()).contains("17 of 21 attained");
        isAccessible("the list of directives by targets");
        page.navigate("/");
        assertThat(text()).contains("Targets of Centre");

        open(dark());
        signInAs("centre");
        page.navigate(BINH_LIEU + "/targets");
        isAccessible("the targets of a unit in the dark");
        wholePicture("targets-dark");
        open(phone());
        signInAs("centre");
        for (var path : List.of(BINH_LIEU, BINH_LIEU + "/targets", QUANG_NINH + "/targets?part=below", PROGRAMME)) {
            page.navigate(path);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isTrue();
            isAccessible(path + " on a phone");
        }
        page.navigate(BINH_LIEU + "/targets");
        wholePicture("targets-phone");
        page.navigate(QUANG_NINH + "/targets?part=below");
        assertThat(text()).contains("Where it stands worst");
    }

    private List<String> reported() {
        return page.locator(".bandlines > div:first-child .bandcounts li").allInnerTexts().stream()
                .map(each -> each.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
