package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.check.Checked.Standing;
import org.plumbline.reader.check.Match;
import org.plumbline.reader.check.Reconciling;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Figures and targets of a text become records of their own modules, and figures are held against those on record. */
@DatabaseTest
class RecordsFromWordsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AReading readings;

    @Autowired
    private Indicators indicators;

    @Autowired
    private FigureWork work;

    @Autowired
    private ReadingRoom room;

    @Autowired
    private ReadingList list;

    @Autowired
    private Reconciling reconciling;

    @Autowired
    private TextChecks checks;

    private AReading.Case set;
    private Browser district;
    private UUID indicator;
    private String measured;

    /** An indicator of n1 with a name of its own; 65.5 per cent is on record for 2023. */
    @BeforeEach
    void aTextAndAFigureOnRecord() {
        set = readings.fresh();
        district = new Browser(mvc, set.district());
        measured = ThreadLocalRandom.current()
                .ints(12, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        indicator = defined(measured);
        work.enter(
                Scope.programme(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(Stated.of(
                                Ids.next(), indicator, set.unit("n1"), Period.of("2023"), Measured.parts(655, 1000)))));
    }

    private UUID defined(String name) {
        var id = Ids.next();
        var poverty = Measured.poverty();
        var text = new DefinitionText(
                Wording.of("en", "Share of " + name),
                poverty.meaning(),
                poverty.shape(),
                poverty.measure(),
                poverty.direction(),
                poverty.kept(),
                poverty.placeRule(),
                poverty.weight(),
                poverty.timeRule(),
                poverty.numerator(),
                poverty.denominator(),
                poverty.partOf(),
                poverty.frequency(),
                poverty.source(),
                poverty.field(),
                poverty.annex(),
                poverty.dimensions(),
                poverty.decimals(),
                poverty.least(),
                poverty.most(),
                poverty.levels(),
                null);
        indicators.define(
                Scope.programme(), new DefineIndicator(id, set.unit("n1"), "R-" + id, text, Measured.LONG_AGO));
        return id;
    }

    @Test
    void holdsFiguresAgainstThoseOnRecord() {
        assertThat(matches("6.5", "2023")).isEqualTo(Match.DIFFERENT);
        assertThat(matches("65.5", "2023")).isEqualTo(Match.EQUAL);
        assertThat(matches("66", "2023")).isEqualTo(Match.ROUNDED);
        assertThat(matches("65.4", "2023")).isEqualTo(Match.DIFFERENT);
        assertThat(matches("65.5", "2021")).isEqualTo(Match.PERIOD);
        var change = set.draft(RecordType.CHANGE);
        var fields = new TreeMap<>(change.fields());
        fields.put("indicator", "zebra crossings nobody counts");
        room.edit(set.district(), new EditDraft(set.source(), change.id(), null, fields));
        assertThat(reconciling.of(
                        set.district(),
                        list.get(set.district(), set.source()),
                        list.draft(set.district(), set.source(), change.id())))
                .noneMatch(each -> each.indicator().id().equals(indicator));
    }

    @Test
    void programsAreToldWhatIsOnRecord() throws Exception {
        assertThat(matches("65.5", "2023")).isEqualTo(Match.EQUAL);
        var at = "/api/v1/reading/" + set.source() + "/drafts/"
                + set.draft(RecordType.CHANGE).id() + "/on-record";
        assertThat(district.open(at).page())
                .contains("\"match\":\"EQUAL\"", "\"indicator\":\"" + indicator + "\"", "\"period\":\"2023\"");
        assertThat(new Browser(mvc, set.other()).open(at).status()).isEqualTo(404);
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
        var draft = set.draft(RecordType.OBSERVATION);
        var fields = new TreeMap<>(draft.fields());
        fields.put("indicator", measured);
        for (var i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        room.edit(set.district(), new EditDraft(set.source(), draft.id(), null, fields));
        return reconciling
                .of(
                        set.district(),
                        list.get(set.district(), set.source()),
                        list.draft(set.district(), set.source(), draft.id()))
                .stream()
                .filter(each -> each.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .match();
    }

    private Match matches(String value, String year) {
        var change = set.draft(RecordType.CHANGE);
        var fields = new TreeMap<>(change.fields());
        fields.put("indicator", measured);
        fields.put("from", value);
        fields.put("fromYear", year);
        room.edit(set.district(), new EditDraft(set.source(), change.id(), null, fields));
        var draft = list.draft(set.district(), set.source(), change.id());
        return reconciling.of(set.district(), list.get(set.district(), set.source()), draft).stream()
                .filter(each -> each.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .match();
    }

    @Test
    void aRatioBecomesAFigureWithTheTextAsItsSource() throws Exception {
        var draft = set.draft(RecordType.RATIO);
        var at = "/reading/" + set.source() + "/drafts/" + draft.id() + "/record";
        assertThat(district.open(at).page())
                .contains("name=\"numerator\" type=\"text\" value=\"27\"", "Enter the figure")
                .doesNotContain(">reader.");
        assertThat(district.send(at, "unit", "n1", "unitPick", set.unit("n1"), "unitAsked", "n1", "period", "soon")
                        .page())
                .contains("Choose one of the indicators", "id=\"period-error\"");
        var done = district.send(
                at,
                "candidate",
                indicator,
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1",
                "period",
                "2024",
                "numerator",
                "27",
                "denominator",
                "30",
                "maturity",
                "FINAL");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record =
                list.draft(set.office(), set.source(), draft.id()).records().getFirst();
        assertThat(record.kind()).isEqualTo(RecordKind.FIGURE);
        assertThat(district.open("/figures/" + record.record()).page()).contains("Report of n1, characters", "27");
        assertThat(district.open("/thread/figure/" + record.record()).page()).contains("27 of 30 branches");
    }

    /** A text writes amounts out; what counts in million dong would take the same digits for a million times as much. */
    @Test
    void anAmountIsNotTakenForAsManyMillions() throws Exception {
        var income = Ids.next();
        var text =
                Measured.text(Shape.NUMBER, "vnd_million", Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
        indicators.define(
                Scope.programme(), new DefineIndicator(income, set.unit("n1"), "I-" + income, text, Measured.LONG_AGO));
        var read = district.send(
                "/reading/new",
                "text",
                "The fund reached VND 75 million.",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1");
        var source = UUID.fromString(read.location().replaceAll(".*/reading/|[?#].*", ""));
        var money = list.drafts(set.office(), source, ReadingList.Asked.ALL, null, 9).items().stream()
                .filter(each -> each.type() == RecordType.MONEY)
                .findFirst()
                .orElseThrow();
        var at = "/reading/" + source + "/drafts/" + money.id() + "/record";
        assertThat(district.open(at).page()).contains("value=\"75000000\"");
        assertThat(figure(at, income, "", "75000000").page()).contains("Give the period");
        var refused = figure(at, income, "2024", "75000000");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("id=\"value-error\"", "counts in million dong, in which that is 75.");
        assertThat(figure(at, income, "2024", "75").status()).isEqualTo(303);
    }

    private Browser.Answer figure(String at, UUID of, String period, String value) throws Exception {
        return district.send(
                at,
                "candidate",
                of,
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1",
                "period",
                period,
                "value",
                value,
                "maturity",
                "FINAL");
    }

    @Test
    void aRangeBeginsAsABandWithBothEdges() throws Exception {
        var draft = set.draft(RecordType.TARGET);
        var fields = new TreeMap<>(draft.fields());
        fields.put("comparator", "=");
        fields.put("valueHigh", "60");
        room.edit(set.district(), new EditDraft(set.source(), draft.id(), null, fields));
        var page = district.open("/reading/" + set.source() + "/drafts/" + draft.id() + "/record")
                .page();
        assertThat(page)
                .containsPattern("value=\"BAND\" selected")
                .contains("name=\"level\" type=\"text\" value=\"56\"", "name=\"upper\" type=\"text\" value=\"60\"")
                .doesNotContainPattern("value=\"(AT_LEAST|AT_MOST|MORE_THAN|LESS_THAN)\" selected");
        var done = district.send(
                "/reading/" + set.source() + "/drafts/" + draft.id() + "/record",
                "candidate",
                indicator,
                "kind",
                "BAND",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1",
                "level",
                "56",
                "upper",
                "60",
                "start",
                "2025-01-01",
                "due",
                "2026-12-31",
                "on",
                "2025-03-01");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var goal = "Share of " + measured + " is to be %s by 2026.";
        assertThat(standing(goal.formatted("56 to 60%"))).isEqualTo(Standing.BORNE_OUT);
        assertThat(standing(goal.formatted("56 to 61%"))).isEqualTo(Standing.OTHERWISE);
        assertThat(standing(goal.formatted("at least 56%"))).as("only one edge").isEqualTo(Standing.CANNOT_TELL);
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
        var at = "/reading/" + set.source() + "/drafts/" + draft.id() + "/record";
        assertThat(district.open(at).page())
                .contains("value=\"56\"", "value=\"2026-12-31\"")
                .doesNotContain(">reader.");
        var wrong = district.send(at, "kind", "AT_MOST", "candidate", indicator, "unit", "", "level", "many");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("Name the unit", "Give the day");
        var done = district.send(
                at,
                "candidate",
                indicator,
                "kind",
                "AT_MOST",
                "comparator",
                "AT_MOST",
                "unit",
                "n1",
                "unitPick",
                set.unit("n1"),
                "unitAsked",
                "n1",
                "level",
                "56",
                "start",
                "2025-01-01",
                "due",
                "2026-12-31",
                "on",
                "2025-03-01");
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record =
                list.draft(set.office(), set.source(), draft.id()).records().getFirst();
        assertThat(record.kind()).isEqualTo(RecordKind.TARGET);
        assertThat(district.open("/targets/" + record.record()).page()).contains("at least 56% by 2026");
        assertThat(list.kept(set.office(), null, null, 9).items()).isEmpty();
    }
}
