package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Screens of a room, and conclusions that become drafts before people leave. Today is 15 March 2025. */
@DatabaseTest
class RoomTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private AssignmentList list;

    private AProgramme.Case set;
    private Browser office;
    private Browser reader;

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
        office = new Browser(mvc, set.office());
        reader = new Browser(mvc, set.reader());
    }

    @Test
    void aDirectiveFillsAScreenWithItsFiguresAndItsWorst() throws Exception {
        programme.issued(set, programme.due(set, AProgramme.TODAY.minusDays(3)), AProgramme.TODAY.minusDays(30));
        var page = office.open("/room/directives/" + set.directive()).page();
        assertThat(page)
                .contains("46-CTr/TU", "assignments overdue", "Sign every paper digitally", "name=\"back\"")
                .doesNotContain("class=\"rail\"", ">room.");
        assertThat(reader.open("/room/directives/" + set.directive()).page())
                .contains("46-CTr/TU")
                .doesNotContain("name=\"back\"");
        assertThat(new Browser(mvc, set.other())
                        .open("/room/directives/" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theScreensOfAListFollowItsOrderAndEndAtItsEnds() throws Exception {
        var first = office.open("/room/directives?sort=date");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.page()).doesNotContain("rel=\"prev\"");
        var beyond = office.open("/room/directives?sort=date&n=5000");
        assertThat(beyond.status()).isEqualTo(303);
        assertThat(beyond.location()).startsWith("/room/directives?sort=date&n=");
        assertThat(office.open(beyond.location()).page()).doesNotContain("rel=\"next\"");
        assertThat(office.open("/room/directives?q=no+such+words+anywhere").page())
                .contains("Nothing fits");
        assertThat(office.open("/room/directives?issuer=x").status()).isEqualTo(422);
        assertThat(office.open("/room/directives?n=x").status()).isEqualTo(400);
    }

    @Test
    void aUnitIsFollowedByThePlacesBelowIt() throws Exception {
        var north = set.country().unit("north");
        var own = office.open("/room/units/" + north);
        assertThat(own.page()).contains("1 of 3", "n=2").doesNotContain("rel=\"prev\"");
        var last = office.open("/room/units/" + north + "?n=3");
        assertThat(last.page()).contains("3 of 3", "n=2").doesNotContain("rel=\"next\"");
        assertThat(office.open("/room/units/" + set.country().unit("south")).status())
                .isEqualTo(404);
    }

    @Test
    void aConclusionBecomesADraftWithWhatIsKnownOfIt() throws Exception {
        var screen = "/room/directives/" + set.directive();
        var sent = office.send(
                "/room/conclusions",
                "back",
                screen,
                "directive",
                set.directive(),
                "language",
                "en",
                "title",
                "Report on signatures every month",
                "lead",
                set.country().unit("n1"),
                "due",
                "2025-04-30");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(screen);
        assertThat(office.open(screen).page()).contains("Report on signatures every month");
        assertThat(office.open("/room/units/" + set.country().unit("north") + "?n=2")
                        .page())
                .contains("Report on signatures every month");
        assertThat(office.open("/room/conclusions").page())
                .contains("Report on signatures every month", "46-CTr/TU", "Unclear");
        assertThat(office.open("/room/conclusions?on=2025-03-14").page()).contains("Nothing was concluded");
        var drafts = list.list(
                        set.office(),
                        AssignmentList.Filter.none()
                                .ofDirective(set.directive())
                                .at(Stage.DRAFT),
                        10,
                        null)
                .items();
        assertThat(drafts).singleElement().satisfies(each -> {
            assertThat(each.lead()).isEqualTo(set.country().unit("n1"));
            assertThat(each.due()).isEqualTo(AProgramme.DUE);
        });
    }

    @Test
    void aConclusionThatCannotBeKeptComesBackWithWhatIsWrong() throws Exception {
        var refused = office.send(
                "/room/conclusions",
                "back",
                "https://elsewhere.example/",
                "language",
                "en",
                "title",
                " ",
                "lead",
                "no such unit at all",
                "due",
                "soon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page())
                .contains("id=\"title-error\"", "id=\"lead-error\"", "id=\"due-error\"", "value=\"soon\"")
                .contains("href=\"/room/conclusions\"");
        assertThat(list.list(set.office(), AssignmentList.Filter.none().at(Stage.DRAFT), 10, null)
                        .items())
                .isEqualTo(List.of());
        assertThat(office.send("/room/conclusions", "back", "//elsewhere.example", "language", "en", "title", "Do")
                        .location())
                .isEqualTo("/room/conclusions");
        assertThat(reader.send("/room/conclusions", "language", "en", "title", "Do")
                        .status())
                .isEqualTo(404);
    }
}
