package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.reader.check.Checked.Standing;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;

/** Goals of a text become targets on the indicator that was chosen. */
@DatabaseTest
class TargetsFromWordsTests extends AFigureOnRecord {

    @Test
    void aRangeBeginsAsABandWithBothEdges() throws Exception {
        var draft = set.draft(RecordType.TARGET);
        var fields = new TreeMap<>(draft.fields());
        fields.put("comparator", "=");
        fields.put("valueHigh", "60");
        room.edit(set.district(), new EditDraft(set.source(), draft.id(), null, fields));
        var at = home + "/drafts/" + draft.id() + "/record";
        assertThat(district.open(at).page())
                .containsPattern("value=\"BAND\" selected")
                .contains("name=\"level\" type=\"text\" value=\"56\"", "name=\"upper\" type=\"text\" value=\"60\"")
                .doesNotContainPattern("value=\"(AT_LEAST|AT_MOST|MORE_THAN|LESS_THAN)\" selected");
        var done = promised(at, "BAND", "upper", "60");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var goal = "Share of " + measured + " is to be %s by 2026.";
        assertThat(standing(goal.formatted("56 to 60%"))).isEqualTo(Standing.BORNE_OUT);
        assertThat(standing(goal.formatted("56 to 61%"))).isEqualTo(Standing.OTHERWISE);
        assertThat(standing(goal.formatted("at least 56%"))).as("only one edge").isEqualTo(Standing.CANNOT_TELL);
    }

    /** What comes back where the form of a draft is sent as a target of n1 of 56 from 2025 to the end of 2026. */
    private Browser.Answer promised(String at, String kind, Object... others) throws Exception {
        var terms = Stream.<Object>of(
                "candidate",
                indicator,
                "kind",
                kind,
                "level",
                "56",
                "start",
                "2025-01-01",
                "due",
                "2026-12-31",
                "on",
                "2025-03-01");
        return district.send(
                at,
                set.naming(
                        "unit",
                        "n1",
                        Stream.concat(terms, Arrays.stream(others)).toArray()));
    }

    private Standing standing(String text) {
        return checks.of(set.district(), text, set.unit("n1"), Measured.TODAY)
                .said()
                .getFirst()
                .standing();
    }

    @Test
    void aTargetIsSetOnTheIndicatorThatWasChosen() throws Exception {
        var draft = set.draft(RecordType.TARGET);
        var at = home + "/drafts/" + draft.id() + "/record";
        assertThat(district.open(at).page())
                .contains("value=\"56\"", "value=\"2026-12-31\"")
                .doesNotContain(">reader.");
        var wrong = district.send(at, "kind", "AT_MOST", "candidate", indicator, "unit", "", "level", "many");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("Name the unit", "Give the day");
        var done = promised(at, "AT_MOST", "comparator", "AT_MOST");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record = recordOf(draft.id());
        assertThat(record.kind()).isEqualTo(RecordKind.TARGET);
        assertThat(district.open("/targets/" + record.record()).page()).contains("at least 56% by 2026");
        assertThat(list.kept(set.office(), null, null, 9).items()).isEmpty();
    }
}
