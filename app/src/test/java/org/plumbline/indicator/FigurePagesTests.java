package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people do at a figure by its page, and what each is offered there. Today is 15 March 2025. */
@DatabaseTest
class FigurePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private SeriesList series;

    private Measured.Case set;
    private Browser office;
    private Browser district;
    private Browser other;
    private Browser reader;
    private UUID indicator;
    private UUID figure;
    private String at;

    @BeforeEach
    void aFigure() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        other = new Browser(mvc, set.other());
        reader = new Browser(mvc, set.reader());
        indicator = measured.defined(set, "POV", Measured.poverty());
        figure = measured.entered(set.district(), indicator, set.unit(), "2023", Measured.parts(655, 1000));
        at = "/figures/" + figure;
    }

    @Test
    void offersToEachWhatIsAllowed() throws Exception {
        assertThat(district.open(at).page())
                .contains(at + "/correct", at + "/proof", at + "/withdraw")
                .doesNotContain(at + "/verify", at + "/review", at + "/contest");
        assertThat(office.open(at).page())
                .contains(at + "/correct", at + "/proof", at + "/verify", at + "/contest", at + "/review");
        assertThat(reader.open(at).page()).doesNotContain(at + "/");
        for (var act : new String[] {"correct", "proof", "verify", "contest", "review", "withdraw"}) {
            assertThat(reader.open(at + "/" + act).status()).as(act).isEqualTo(404);
            assertThat(other.open(at + "/" + act).status()).as(act).isEqualTo(404);
        }
        assertThat(district.open(at + "/review").page()).contains("does not review it");
        assertThat(district.open(at + "/contest").page()).contains("name another unit");
        assertThat(office.open(at + "/paint").status()).isEqualTo(404);
    }

    @Test
    void callsItsPeriodByWords() throws Exception {
        var roads = measured.defined(set, "ROADS", Measured.roads());
        var quarter = measured.entered(set.district(), roads, set.unit(), "2024-Q1", Measured.number("12"));
        assertThat(district.open("/figures/" + quarter).page())
                .contains("<h1>Q1 2024</h1>")
                .doesNotContain(">2024-Q1<");
        var half = measured.entered(set.district(), roads, set.unit(), "2024-H1", Measured.number("30"));
        assertThat(district.open("/figures/" + half).page()).contains("<h1>First half of 2024</h1>");
        assertThat(district.open("/figures/" + half + "/correct").page())
                .contains("Correct a figure: first half of 2024");
        assertThat(district.open("/figures/" + quarter + "/correct").page())
                .contains("Correct a figure: Q1 2024")
                .doesNotContain("of 2024-Q1");
        assertThat(district.open("/indicators/" + roads + "/units/" + set.unit())
                        .page())
                .contains(">Q1 2024</a>")
                .doesNotContain(">2024-Q1<");
    }

    @Test
    void isCorrectedWithTheReason() throws Exception {
        assertThat(district.open(at + "/correct").page()).contains("value=\"655\"", "Correct a figure: 2023");
        var wrong = district.send(at + "/correct", "numerator", "2000", "denominator", "1000", "state", "VALUE");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"reason-error\"", "id=\"numerator-error\"", "value=\"2000\"");
        var done = district.send(
                at + "/correct",
                "numerator",
                "600",
                "denominator",
                "1000",
                "state",
                "VALUE",
                "maturity",
                "FINAL",
                "reason",
                "Counted twice");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(reader.open(done.location()).page()).contains("65.5 %", "60 %", "Counted twice");
        assertThat(district.open(at + "/correct").page()).contains("does not stand any more");
    }

    @Test
    void isWithdrawnWithTheReason() throws Exception {
        assertThat(district.send(at + "/withdraw", "reason", " ").page()).contains("id=\"reason-error\"");
        assertThat(district.send(at + "/withdraw", "reason", "x", "on", "2026-01-01")
                        .page())
                .contains("id=\"on-error\"", "still to come");
        assertThat(district.send(at + "/withdraw", "reason", "Wrong district").status())
                .isEqualTo(303);
        assertThat(reader.open(at).page()).contains("Wrong district");
        assertThat(reader.open("/indicators/" + indicator + "/units/" + set.unit())
                        .page())
                .contains("There is no figure yet");
    }

    @Test
    void isProvenByItsUnitUpToADocumentAndCheckedByAnotherHand() throws Exception {
        assertThat(district.open(at + "/proof").page())
                .contains("value=\"SELF_DECLARED\"", "value=\"DOCUMENT_ATTACHED\"")
                .doesNotContain("value=\"DOCUMENT_CHECKED\"");
        assertThat(district.send(at + "/proof", "level", "").page()).contains("id=\"level-error\"");
        assertThat(district.send(at + "/proof", "level", "DOCUMENT_ATTACHED").page())
                .contains("id=\"files-error\"", "checked");
        assertThat(district.send(at + "/proof", "level", "DOCUMENT_CHECKED", "note", "Trust me")
                        .status())
                .isEqualTo(422);
        assertThat(district.send(at + "/proof", "level", "SELF_DECLARED").status())
                .isEqualTo(303);
        assertThat(office.send(at + "/proof", "level", "DOCUMENT_CHECKED").page())
                .contains("id=\"note-error\"");
        assertThat(office.send(at + "/proof", "level", "DOCUMENT_CHECKED", "note", "Lists of all communes")
                        .status())
                .isEqualTo(303);
        assertThat(reader.open(at).page()).contains("document checked", "Lists of all communes", "self-declared");
    }

    @Test
    void isVerifiedAndContestedBesideItsOwn() throws Exception {
        assertThat(office.open(at + "/verify").page()).contains("value=\"north\"", "name=\"author\"");
        assertThat(office.send(at + "/verify", "author", "", "value", "66", "state", "VALUE")
                        .page())
                .contains("id=\"author-error\"");
        assertThat(office.send(at + "/verify", "author", "n1", "value", "66", "state", "VALUE")
                        .page())
                .contains("id=\"author-error\"");
        var verified =
                office.send(at + "/verify", "author", "north", "value", "66.1", "state", "VALUE", "maturity", "FINAL");
        assertThat(verified.status()).as(verified.page()).isEqualTo(303);
        assertThat(office.send(at + "/contest", "author", "north", "value", "70", "state", "VALUE")
                        .page())
                .contains("id=\"source-error\"");
        var contested = office.send(
                at + "/contest",
                "author",
                "north",
                "value",
                "70",
                "state",
                "VALUE",
                "source",
                "Survey of the province");
        assertThat(contested.status()).as(contested.page()).isEqualTo(303);
        var page = reader.open(at).page();
        assertThat(page)
                .contains("66.1 %", "verified by", "70 %", "stated otherwise by", "Survey of the province", "65.5 %")
                .doesNotContain(">indicator.");
        var correction = office.send(
                contested.location() + "/correct",
                "value",
                "71",
                "state",
                "VALUE",
                "source",
                "Survey of the province",
                "reason",
                "Second count");
        assertThat(correction.status()).as(correction.page()).isEqualTo(303);
        assertThat(series.cell(set.office(), figure).facts().stream()
                        .filter(fact -> fact.closed() == null)
                        .map(fact -> fact.stance() + " " + fact.amount().stripTrailingZeros()))
                .containsExactlyInAnyOrder("REPORTED 65.5", "VERIFIED 66.1", "CONTESTED 71");
    }

    @Test
    void bearsTheReviewersWord() throws Exception {
        assertThat(office.send(at + "/review", "words", "").page()).contains("id=\"words-error\"");
        assertThat(office.send(at + "/review", "words", "Two communes are missing")
                        .status())
                .isEqualTo(303);
        assertThat(reader.open(at).page()).contains("Two communes are missing");
    }

    @Test
    void aSeriesIsShownAsItWasKnownThen() throws Exception {
        var before = series.get(set.office(), figure).entered().knownFrom();
        measured.corrected(
                set.district(), indicator, set.unit(), "2023", Measured.parts(600, 1000), figure, "Counted twice");
        var page = "/indicators/" + indicator + "/units/" + set.unit();
        assertThat(district.open(page).page())
                .contains("60 %", "name=\"knownAt\"", page + "/enter")
                .doesNotContain("65.5 %", "You see what was known");
        assertThat(district.open(page + "?knownAt=" + before).page())
                .contains("65.5 %", "You see what was known", "Back to what is known now")
                .doesNotContain("60 %", page + "/enter");
        assertThat(district.open(page + "?knownAt=2001-01-01").page()).contains("No figure was known then");
        assertThat(district.open(page + "?knownAt=2099-01-01").page())
                .as("a day to come is now")
                .contains("60 %", page + "/enter")
                .doesNotContain("You see what was known");
        var wrong = district.open(page + "?knownAt=yesterday");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("yesterday");
    }
}
