package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.reader.check.Checked.Standing;
import org.plumbline.reader.check.Match;
import org.plumbline.reader.check.Reconciling;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of a text are held against those on record, whatever their period and measure. */
@DatabaseTest
class FiguresOnRecordTests extends AFigureOnRecord {

    @Autowired
    private Reconciling reconciling;

    @Test
    void holdsFiguresAgainstThoseOnRecord() {
        assertThat(matches("6.5", "2023")).isEqualTo(Match.DIFFERENT);
        assertThat(matches("65.5", "2023")).isEqualTo(Match.EQUAL);
        assertThat(matches("66", "2023")).isEqualTo(Match.ROUNDED);
        assertThat(matches("65.4", "2023")).isEqualTo(Match.DIFFERENT);
        assertThat(matches("65.5", "2021")).isEqualTo(Match.PERIOD);
        var fields = AReading.with(set.draft(RecordType.CHANGE).fields(), "indicator", "zebra crossings nobody counts");
        assertThat(onRecord(RecordType.CHANGE, fields))
                .noneMatch(each -> each.indicator().id().equals(indicator));
    }

    @Test
    void programsAreToldWhatIsOnRecord() throws Exception {
        assertThat(matches("65.5", "2023")).isEqualTo(Match.EQUAL);
        var at = "/api/v1" + home + "/drafts/" + set.draft(RecordType.CHANGE).id() + "/on-record";
        assertThat(district.open(at).page())
                .contains("\"match\":\"EQUAL\"", "\"indicator\":\"" + indicator + "\"", "\"period\":\"2023\"");
        assertThat(other.open(at).status()).isEqualTo(404);
    }

    @Test
    void figuresOfOtherMeasuresAndOfNoReportAreTold() {
        assertThat(level("value", "65.5", "year", "2023", "unit", "%")).isEqualTo(Match.EQUAL);
        assertThat(level("value", "65.5", "year", "2023", "unit", "km2")).isEqualTo(Match.MEASURE);
        assertThat(level("value", "65.5", "year", "2022", "unit", "%")).isEqualTo(Match.PERIOD);
        var text = "Share of " + measured + " was 65.5% in 2023.";
        assertThat(checks.of(set.district(), text, set.unit("n1"), Measured.TODAY)
                        .said()
                        .getFirst()
                        .standing())
                .as("the check of a text says the same")
                .isEqualTo(Standing.BORNE_OUT);
        measured = measured + "never";
        indicator = defined(measured);
        assertThat(level("value", "65.5", "year", "2023", "unit", "%")).isEqualTo(Match.NOT_REPORTED);
    }

    private Match level(String... said) {
        return match(RecordType.OBSERVATION, said);
    }

    private Match matches(String value, String year) {
        return match(RecordType.CHANGE, "from", value, "fromYear", year);
    }

    /** How the first draft of a kind stands to the record, once it says this of the indicator. */
    private Match match(RecordType type, String... said) {
        var fields = new TreeMap<>(set.draft(type).fields());
        fields.put("indicator", measured);
        for (var i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        return onRecord(type, fields).stream()
                .filter(each -> each.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .match();
    }

    private List<Reconciling.Finding> onRecord(RecordType type, Map<String, String> fields) {
        var draft = set.draft(type).id();
        room.edit(set.district(), new EditDraft(set.source(), draft, null, new TreeMap<>(fields)));
        return reconciling.of(
                set.district(),
                list.get(set.district(), set.source()),
                list.draft(set.district(), set.source(), draft));
    }
}
