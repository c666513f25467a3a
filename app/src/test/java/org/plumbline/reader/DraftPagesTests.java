package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;

/** Drafts of a text are decided on and edited by hand, and never over what another decided. */
@DatabaseTest
class DraftPagesTests extends AReadingRoom {

    @Test
    void decidesByButtonsAndMarks() throws Exception {
        var task = set.draft(RecordType.TASK).id();
        var money = set.draft(RecordType.MONEY).id();
        var event = set.draft(RecordType.EVENT).id();
        var done = district.send(home + "/decide", "part", 1, "accept", task);
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(done.location()).startsWith(home + "?part=1").contains("#d-");
        assertThat(district.send(home + "/decide", "many", "accept", "draft", money, "draft", event)
                        .status())
                .isEqualTo(303);
        assertThat(district.send(home + "/decide", "many", "refuse", "reason", "TWICE")
                        .page())
                .contains("error-summary", "Mark at least one draft");
        assertThat(district.send(home + "/decide", "refuse", money).page()).contains("Choose the reason");
        assertThat(district.send(home + "/decide", "refuse", money, "reason", "TWICE", "note", "see above")
                        .status())
                .isEqualTo(303);
        assertThat(district.open(home).page())
                .contains("9 drafts: 6 to decide, 2 accepted, 1 refused", "said twice (see above)");
        assertThat(district.send(home + "/decide", "reopen", money).location()).endsWith("#d-" + money);
        assertThat(reader.send(home + "/decide", "accept", money).status()).isEqualTo(404);
        assertThat(other.send(home + "/decide", "accept", money).status()).isEqualTo(404);
        assertThat(district.open("/reading/accepted").page())
                .contains("waits for conferences", "waits to become an assignment")
                .doesNotContain(">reader.");
        assertThat(district.open("/reading/accepted?type=event").page())
                .doesNotContain("waits to become an assignment");
    }

    @Test
    void whatAnotherDecidedMeanwhileIsNotDecidedOver() throws Exception {
        var money = list.draft(
                set.office(), set.source(), set.draft(RecordType.MONEY).id());
        var event = list.draft(
                set.office(), set.source(), set.draft(RecordType.EVENT).id());
        var seen = money.id() + "." + money.rowVersion();
        assertThat(district.open(home).page()).contains("name=\"accept\" value=\"" + seen + "\"");
        assertThat(district.send(home + "/decide", "accept", seen).status()).isEqualTo(303);
        for (var again : List.of("accept", "refuse")) {
            var late = district.send(home + "/decide", again, seen, "reason", "TWICE");
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.page())
                    .contains("Somebody decided on draft " + money.no() + " meanwhile", "1 accepted, 0 refused");
        }
        var many = district.send(
                home + "/decide", "many", "accept", "draft", seen, "draft", event.id() + "." + event.rowVersion());
        assertThat(many.page()).contains("1 accepted, 0 refused");
        assertThat(district.send(home + "/decide", "accept", "nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void editsADraftWithWhatIsWrongKept() throws Exception {
        var change = set.draft(RecordType.CHANGE);
        var at = home + "/drafts/" + change.id();
        assertThat(district.open(at).page())
                .contains("value=\"6.5\"", "Poverty fell", "from 6.5% in 2023 to 4% in 2024")
                .doesNotContain(">reader.");
        var wrong = district.send(
                at,
                "rowVersion",
                1,
                "indicator",
                "poverty",
                "from",
                "6.5",
                "to",
                "four",
                "fromYear",
                "2023",
                "toYear",
                "24");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"to-error\"", "value=\"four\"", "id=\"toYear-error\"");
        var done = district.send(
                at,
                "rowVersion",
                1,
                "indicator",
                "poverty",
                "from",
                "6.5",
                "to",
                "4.1",
                "fromYear",
                "2023",
                "toYear",
                "2024");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        assertThat(district.open(home).page()).contains("(changed)", "4.1");
        assertThat(district.send(at, "rowVersion", 1, "indicator", "poverty", "from", "6.5", "to", "5")
                        .status())
                .isEqualTo(412);
        assertThat(reader.open(at).status()).isEqualTo(404);
    }
}
