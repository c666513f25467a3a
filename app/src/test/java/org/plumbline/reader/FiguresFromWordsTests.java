package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;

/** Ratios and amounts of a text become figures with the text as their source. */
@DatabaseTest
class FiguresFromWordsTests extends AFigureOnRecord {

    @Test
    void aRatioBecomesAFigureWithTheTextAsItsSource() throws Exception {
        var draft = set.draft(RecordType.RATIO);
        var at = home + "/drafts/" + draft.id() + "/record";
        assertThat(district.open(at).page())
                .contains("name=\"numerator\" type=\"text\" value=\"27\"", "Enter the figure")
                .doesNotContain(">reader.");
        assertThat(district.send(at, set.naming("unit", "n1", "period", "soon")).page())
                .contains("Choose one of the indicators", "id=\"period-error\"");
        var done = district.send(
                at,
                set.naming(
                        "unit",
                        "n1",
                        "candidate",
                        indicator,
                        "period",
                        "2024",
                        "numerator",
                        "27",
                        "denominator",
                        "30",
                        "maturity",
                        "FINAL"));
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record = recordOf(draft.id());
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
        var read = pasted("The fund reached VND 75 million.");
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
                at, set.naming("unit", "n1", "candidate", of, "period", period, "value", value, "maturity", "FINAL"));
    }
}
