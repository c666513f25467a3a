package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Regimes, rounds and returns by their pages. Today is 15 March 2025. */
@DatabaseTest
class ReturnPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reported reported;

    @Autowired
    private Measured measured;

    private Reported.Case made;
    private Browser office;
    private Browser district;
    private Browser other;
    private Browser reader;
    private String round;
    private String at;

    @BeforeEach
    void aRound() {
        made = reported.opened();
        office = new Browser(mvc, made.set().office());
        district = new Browser(mvc, made.set().district());
        other = new Browser(mvc, made.set().other());
        reader = new Browser(mvc, made.set().reader());
        round = "/rounds/" + reported.round(made, "2024-Q4").id();
        at = round + "/units/" + made.unit("n1");
    }

    private static String cell(UUID line, String field) {
        return Returns.at(line, field);
    }

    private Browser.Answer send(String act, String roads, String poor, String all, Object... more) throws Exception {
        var fields = new ArrayList<Object>(List.of(
                "act",
                act,
                cell(made.roads().id(), "value"),
                roads,
                cell(made.roads().id(), "state"),
                "VALUE",
                cell(made.poor().id(), "numerator"),
                poor,
                cell(made.poor().id(), "denominator"),
                all,
                cell(made.poor().id(), "state"),
                "VALUE"));
        fields.addAll(List.of(more));
        return district.send(at, fields.toArray());
    }

    @Test
    void aUnitSeesWhatItOwesAndAnOfficeWhoOwes() throws Exception {
        var own = district.open("/returns").page();
        assertThat(own)
                .contains(
                        "Quarterly report of districts", "Q4 2024", "85 days late", "2 figures due", "due 20 Mar 2025");
        assertThat(office.open("/returns").page()).contains("Rounds we ask for", round);
        assertThat(office.open(round).page()).contains("n1", "n2", "not begun", "2 units: 2 still owe");
        assertThat(other.open(round).page()).contains("n2").doesNotContain(">n1<");
        assertThat(other.open(at).status()).isEqualTo(404);
    }

    @Test
    void keepsWhatIsTypedAndShowsItAgain() throws Exception {
        var kept = send("keep", "12,5x", "", "");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(district.open(at).page()).contains("value=\"12,5x\"", "1 of 2 figures answered");
        assertThat(office.open(round).page())
                .contains("being filled in", "1 of 2 typed")
                .doesNotContain("12,5x");
        assertThat(reader.open(at).page()).doesNotContain("12,5x");
    }

    @Test
    void autosavesACell() throws Exception {
        var saved = district.send(
                at + "/cells",
                cell(made.roads().id(), "value"),
                "1,200.5",
                cell(made.roads().id(), "state"),
                "VALUE");
        assertThat(saved.status()).as(saved.page()).isEqualTo(204);
        assertThat(district.open(at).page()).contains("value=\"1200.5\"");
        var wrong = district.send(at + "/cells", cell(made.regime(), "value"), "1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("is not asked for in this round");
        assertThat(reader.send(at + "/cells", cell(made.roads().id(), "value"), "1")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void isSentAfterItsMistakesAreMended() throws Exception {
        var wrong = send("send", "12,5x", "1001", "1000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page())
                .contains("value=\"12,5x\"", "id=\"" + cell(made.roads().id(), "value") + "-error\"");
        var above = send("send", "12.5", "1001", "1000");
        assertThat(above.page()).contains("id=\"" + cell(made.poor().id(), "numerator") + "-error\"");
        var sent = send("send", "12.5", "40", "1000");
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(district.open(at).page())
                .contains("receipt", "12.5", "/figures/")
                .doesNotContain("Check and send");
        assertThat(send("send", "13", "40", "1000").page()).contains("was sent on 15 March 2025");
    }

    @Test
    void asksPolitelyAndTakesTheAnswer() throws Exception {
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        for (var quarter : new String[] {"2024-Q1", "2024-Q2", "2024-Q3"}) {
            measured.entered(
                    made.set().district(), made.roads().indicator(), made.unit("n1"), quarter, Measured.number("12"));
        }
        var asked = send("send", "125", "40", "1000");
        assertThat(asked.page())
                .contains(
                        "125 is at least ten times as much or as little as last time (12)",
                        "Your answer",
                        "One question before it is sent")
                .doesNotContain("have to be corrected");
        var sent = send("send", "125", "40", "1000", cell(made.roads().id(), "reply"), "The new road");
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(office.open(at).page()).contains("125 is at least ten times", "The new road", "+113");
        assertThat(office.open(round + "?show=questions").page()).contains("n1").doesNotContain(">n2<");
        assertThat(office.open(round + "?show=plain").page()).doesNotContain(">n1<");
    }

    @Test
    void isSentBackMendedAndAcceptedTogether() throws Exception {
        send("send", "12.5", "40", "1000");
        assertThat(office.send(at + "/back", "reason", "").page()).contains("id=\"reason-error\"");
        assertThat(office.send(at + "/back", "reason", "Which households?").status())
                .isEqualTo(303);
        assertThat(district.open("/returns").page()).contains("sent back: Which households?");
        assertThat(district.open(at).page()).contains("Which households?", "value=\"12.5\"", "Stated already: 4");
        var again = send("send", "12.5", "41", "1000", cell(made.poor().id(), "reason"), "One was forgotten");
        assertThat(again.status()).as(again.page()).isEqualTo(303);
        var page = office.open(round).page();
        var id = page.replaceAll("(?s).*name=\"accepted\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(district.send(round + "/accept", "accepted", id).status()).isIn(403, 404);
        assertThat(office.send(round + "/accept").page()).contains("Mark at least one return");
        assertThat(office.send(round + "/accept", "accepted", id).status()).isEqualTo(303);
        assertThat(office.open(at).page()).contains("accepted", "sent back", "Which households?");
    }

    @Test
    void isTakenLateWhenTheOfficePermitsIt() throws Exception {
        round = "/rounds/" + reported.round(made, "2024-Q3").id();
        at = round + "/units/" + made.unit("n1");
        assertThat(district.open(at).page())
                .contains("Ask the office that collects them to take your return late")
                .doesNotContain("Check and send");
        assertThat(office.open(round).page()).contains("closed");
        var wrong = office.send(at + "/permit", "until", "2025-03-01", "reason", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"until-error\"", "id=\"reason-error\"", "value=\"2025-03-01\"");
        assertThat(office.send(at + "/permit", "reason", "Flood").page()).contains("Give the last day");
        assertThat(district.send(at + "/permit", "until", "2025-03-20", "reason", "Flood")
                        .status())
                .isIn(403, 404);
        var permitted = office.send(at + "/permit", "until", "2025-03-20", "reason", "Flood");
        assertThat(permitted.status()).as(permitted.page()).isEqualTo(303);
        assertThat(office.open(round).page()).contains("taken until 20 Mar 2025");
        assertThat(district.open(at).page()).contains("Taken until 20 March 2025: Flood", "Check and send");
        assertThat(district.send(at, "act", "send", cell(made.roads().id(), "value"), "7")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void keepsWhatWasTypedWhenItIsNotSent() throws Exception {
        assertThat(send("send", "12.5", "1001", "1000").status()).isEqualTo(422);
        assertThat(district.open(at).page()).contains("value=\"12.5\"", "value=\"1001\"");
    }

    @Test
    void givesAllFiguresOfARoundAsAFile() throws Exception {
        reported.permitted(made, "2024-Q3", Measured.TODAY);
        for (var quarter : new String[] {"2024-Q1", "2024-Q2", "2024-Q3"}) {
            measured.entered(
                    made.set().district(), made.roads().indicator(), made.unit("n1"), quarter, Measured.number("12"));
        }
        send("send", "125", "40", "1000", cell(made.roads().id(), "reply"), "=The new road");
        var csv = office.open(round + "?format=csv").page();
        assertThat(csv)
                .contains("n1,sent,2025-03-15,1,ROADS,Sample NUMBER,2024-Q4,a value,125,kilometres")
                .contains("2,POOR,Share of poor households,2024,a value,4,per cent,40,1000")
                .contains("125 is at least ten times as much or as little as last time (12).,'=The new road");
        assertThat(csv.lines()).hasSize(3);
        assertThat(other.open(round + "?format=csv").page().lines()).hasSize(1);
        assertThat(office.open(round + "?format=xlsx").page()).startsWith("PK");
    }

    @Test
    void isPrintedForSignature() throws Exception {
        send("keep", "12.5", "40", "1000");
        assertThat(district.open(at + "/print").page()).contains("Signed for the unit", "12.5", "40 / 1000");
        assertThat(reader.open(at + "/print").page())
                .contains("Signed for the unit")
                .doesNotContain("12.5", "40 / 1000");
    }

    @Test
    void aRegimeIsLaidDownByItsFormAndOpensItsRounds() throws Exception {
        var code = measured.defined(made.set(), "TREES", Measured.roads());
        assertThat(code).isNotNull();
        var wrong = office.send(
                "/regimes/new",
                "owner",
                made.unit("north").toString(),
                "code",
                "QR",
                "language",
                "en",
                "frequency",
                "QUARTER",
                "dueKind",
                "DAY_OF_MONTH",
                "dueAmount",
                "99",
                "dueMonths",
                "1",
                "dueShift",
                "NEXT",
                "opensBefore",
                "10",
                "from",
                "2024-10-01",
                "line.0.no",
                "1",
                "line.0.indicator",
                "NOPE");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"name-error\"", "There is no figure with the code \"NOPE\"");
        var done = office.send(
                "/regimes/new",
                "owner",
                made.unit("north").toString(),
                "code",
                "TR",
                "name",
                "Trees of districts",
                "language",
                "en",
                "frequency",
                "QUARTER",
                "dueKind",
                "DAY_OF_MONTH",
                "dueAmount",
                "10",
                "dueMonths",
                "1",
                "dueShift",
                "NEXT",
                "opensBefore",
                "10",
                "from",
                "2024-10-01",
                "tier",
                "3",
                "within",
                "",
                "line.0.no",
                "1",
                "line.0.indicator",
                "trees",
                "line.0.minutes",
                "7");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var regime = office.open(done.location()).page();
        assertThat(regime)
                .contains("Trees of districts", "Day 10 of the month after the period", "Q4 2024", "28 minutes a year");
        assertThat(district.open("/returns").page()).contains("Trees of districts");
        assertThat(district.open(done.location() + "/revise").status()).isIn(403, 404);
        assertThat(office.open(done.location() + "/revise").page()).contains("value=\"TREES\"", "value=\"7\"");
        assertThat(reader.send(done.location() + "/rounds", "period", "2025-Q1").status())
                .isIn(403, 404);
        assertThat(office.send(done.location() + "/rounds", "period", "2025-Q1").status())
                .isEqualTo(303);
        assertThat(office.send(done.location() + "/end", "last", "", "reason", "x")
                        .page())
                .contains("id=\"last-error\"");
        assertThat(office.send(done.location() + "/end", "last", "2025-03-31", "reason", "Replaced")
                        .status())
                .isEqualTo(303);
        assertThat(office.open(done.location()).page()).contains("ended 31 March 2025", "Replaced");
    }
}
