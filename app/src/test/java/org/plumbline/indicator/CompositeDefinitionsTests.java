package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.organisation.UnitSets;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Composites are defined, also of composites, and revised from a day on, and what is wrong is said at the field. */
@DatabaseTest
class CompositeDefinitionsTests extends AComposite {

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorList list;

    @Test
    void compositesAreMadeOfCompositesAndNeverOfThemselves() {
        var ready = ready(Missing.IGNORE, null);
        var upper = measured.defined(
                set,
                "UPPER",
                Readiness.of(CompositeText.of(PartText.of(ready, "0.5"), Readiness.portal(portal, "0.5"))));
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(300, 1000));
        assertThat(value(ready)).as("(30 x 0.5 + 100 x 0.2) / 0.7").isEqualTo("50");
        assertThat(value(upper)).isEqualTo("75");
        assertThat(series.cell(set.office(), only(upper).id()).facts())
                .as("one figure for each act, however many ways lead to it")
                .hasSize(2);
        assertThat(problems(() -> revise(
                        ready,
                        CompositeText.of(PartText.of(upper, "0.5"), Readiness.portal(portal, "0.5")),
                        "2024-01-01")))
                .satisfiesExactly(problem -> {
                    assertThat(problem.code()).isEqualTo("composite.circular");
                    assertThat(problem.field()).isEqualTo("composite.parts");
                    assertThat(String.valueOf(problem.arguments().get("way"))).contains("READY → UPPER → READY");
                });
        var self = Ids.next();
        assertThat(problems(() -> indicators.define(
                        set.office(),
                        new DefineIndicator(
                                self,
                                set.unit("north"),
                                "SELF",
                                Readiness.of(CompositeText.of(PartText.of(self, "1"))),
                                Measured.LONG_AGO))))
                .extracting(Problem::code)
                .containsExactly("composite.circular");
    }

    @Test
    void aRevisionMakesFiguresAnewFromItsDayOnWithABreak() {
        var ready = ready(Missing.IGNORE, null);
        for (var year : List.of("2022", "2023")) {
            measured.entered(set.district(), online, set.unit(), year, Measured.parts(600, 1000));
            measured.entered(set.district(), portal, set.unit(), year, Figure.answer(true));
        }
        var before = latest();
        revise(ready, CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5")), "2023-01-01");
        assertThat(known(ready, null))
                .extracting(AComposite::rounded, Observed::version, Observed::breakBefore)
                .containsExactly(Tuple.tuple("71.43", 1, false), Tuple.tuple("80", 2, true));
        assertThat(known(ready, before)).extracting(AComposite::rounded).containsExactly("71.43", "71.43");
        assertThat(list.get(set.office(), ready).breaks()).hasSize(1);
        measured.entered(set.district(), days, set.unit(), "2022", Measured.number("31"));
        measured.entered(set.district(), days, set.unit(), "2023", Measured.number("31"));
        assertThat(known(ready, null))
                .as("a part of the earlier version counts for the earlier period")
                .extracting(AComposite::rounded)
                .containsExactly("50", "80");
    }

    @Test
    void whatIsDefinedLaterIsMadeOfWhatIsThereAlsoBeyondTheReachOfWhoeverDefines() {
        measured.entered(set.other(), online, set.unit("n2"), "2023", Measured.parts(600, 1000));
        var ready = Ids.next();
        indicators.define(
                set.district(),
                new DefineIndicator(
                        ready,
                        set.unit(),
                        "OWN",
                        Readiness.of(new CompositeText(List.of(Readiness.online(online)), Missing.ALL, null, true)),
                        Measured.LONG_AGO));
        var there = series.list(
                        set.other(),
                        new SeriesList.Question(ready, set.country().node("n2"), "", null, null, null),
                        null,
                        10)
                .facts()
                .items();
        assertThat(there).hasSize(1);
        assertThatThrownBy(() -> series.get(set.district(), there.getFirst().id()))
                .isInstanceOf(Absent.class);
    }

    @Test
    void badDefinitionsAreRefusedAtTheField() {
        refused(CompositeText.of(), "composite.parts", "composite.no-parts");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.days(days, "0.6")),
                "composite.parts",
                "composite.weights-sum");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.days(days, "-0.5")),
                "composite.parts[1].weight",
                "composite.weight");
        refused(
                CompositeText.of(Readiness.online(online), Readiness.online(online)),
                "composite.parts[1].indicator",
                "composite.part-twice");
        refused(CompositeText.of(PartText.of(online, "1")), "composite.parts[0].scale", "composite.part-measure");
        refused(
                CompositeText.of(PartText.of(online, "1").from("100", "0", Direction.MORE)),
                "composite.parts[0].scale.most",
                "composite.scale-range");
        refused(
                CompositeText.of(PartText.of(online, "1").from("0", "100", Direction.NEITHER)),
                "composite.parts[0].scale.direction",
                "composite.scale-direction");
        refused(
                CompositeText.of(PartText.of(Ids.next(), "1")),
                "composite.parts[0].indicator",
                "composite.part-unknown");
        var full = PartText.of(online, "1").from("0", "100", Direction.MORE);
        refused(CompositeText.of(full).where(Missing.AT_LEAST, null), "composite.enough", "composite.enough-missing");
        refused(
                CompositeText.of(full).where(Missing.AT_LEAST, new BigDecimal("70")),
                "composite.enough",
                "composite.enough-range");
        refused(
                CompositeText.of(full).where(Missing.ALL, new BigDecimal("0.7")),
                "composite.enough",
                "composite.enough-unused");
        refused(
                CompositeText.of(full.where(new UnitSets.Condition("height", UnitSets.Comparison.IS, "yes"))),
                "composite.parts[0].applies.trait",
                "composite.trait-unknown");
        refused(
                CompositeText.of(full.where(new UnitSets.Condition("border", UnitSets.Comparison.AT_LEAST, "3"))),
                "composite.parts[0].applies.comparison",
                "composite.trait-no-number");
        var words = measured.defined(
                set,
                "WORDS",
                Measured.text(Shape.WORDS, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        refused(CompositeText.of(Readiness.portal(words, "1")), "composite.parts[0].indicator", "composite.part-shape");
        var once = measured.defined(
                set,
                "ONCE",
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.NONE, Frequency.ONCE));
        refused(
                CompositeText.of(Readiness.portal(once, "1")),
                "composite.parts[0].indicator",
                "composite.part-frequency");
        var sums = Measured.text(Shape.NUMBER, "points", Kept.FLOW, PlaceRule.SUM, TimeRule.SUM, Frequency.YEAR)
                .madeOf(CompositeText.of(full));
        assertThat(problems(() -> measured.defined(set, "SUMS", sums)))
                .extracting(Problem::field, Problem::code)
                .contains(
                        Tuple.tuple("placeRule", "composite.place-rule"),
                        Tuple.tuple("timeRule", "composite.time-rule"),
                        Tuple.tuple("least", "composite.range-missing"));
        assertThat(problems(
                        () -> measured.defined(set, "SHAPE", Readiness.share().madeOf(CompositeText.of(full)))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple("shape", "composite.shape"));
        assertThat(problems(() -> indicators.revise(
                        set.office(),
                        new ReviseIndicator(
                                portal,
                                1,
                                Readiness.portal().madeOf(CompositeText.of(full)),
                                "Why",
                                LocalDate.of(2024, 1, 1),
                                null))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple("composite", "composite.changed"));
        assertThat(list.list(
                        set.office(),
                        new IndicatorList.Filter(null, set.country().node("north"), "")))
                .as("nothing half stored")
                .hasSize(5);
    }

    private void refused(CompositeText composite, String field, String code) {
        assertThat(problems(() -> measured.defined(set, "BAD", Readiness.of(composite))))
                .extracting(Problem::field, Problem::code)
                .contains(Tuple.tuple(field, code));
    }

    private void revise(UUID indicator, CompositeText composite, String from) {
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        indicator, 1, Readiness.of(composite), "Other weights", LocalDate.parse(from), null));
    }
}
