package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.UnitSets;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Composites by their pages: the form, the indicator, the series and one figure; and the whole beside its groups. Today is 15 March 2025. */
@DatabaseTest
class CompositePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private IndicatorList list;

    @Autowired
    private SeriesList series;

    @Autowired
    private FigureWork work;

    private Measured.Case set;
    private Browser office;
    private Browser district;
    private UUID online;
    private UUID portal;

    @BeforeEach
    void twoIndicators() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        online = measured.defined(set, "ONLINE", Readiness.share());
        portal = measured.defined(set, "PORTAL", Readiness.portal());
    }

    @Test
    void isDefinedByTheFormAndDefinedAnew() throws Exception {
        assertThat(office.open("/indicators/new").page())
                .contains("parts[0].indicator", "<option value=\"ONLINE", "name=\"proportional\"")
                .doesNotContain(">composite.");
        var more = office.send("/indicators/new", form("add", "parts", "parts[0].indicator", "ONLINE"));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page()).contains("parts[1].indicator", "value=\"ONLINE\"");
        var less = office.send("/indicators/new", both("drop", "parts[0]"));
        assertThat(less.page()).contains("value=\"portal\"").doesNotContain("id=\"parts[0].weight\"");
        var none = office.send(
                "/indicators/new",
                form(
                        "code",
                        "PLAIN",
                        "parts[0].indicator",
                        "",
                        "parts[0].weight",
                        "",
                        "parts[0].direction",
                        "MORE",
                        "parts[0].comparison",
                        "IS"));
        assertThat(none.status())
                .as("an empty row, as a browser sends it, makes no composite")
                .isEqualTo(303);
        var wrong = office.send(
                "/indicators/new",
                both(
                        "parts[0].weight",
                        "0.6",
                        "parts[1].indicator",
                        "NOWHERE",
                        "parts[1].least",
                        "0",
                        "parts[1].most",
                        ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page())
                .contains("id=\"parts[1].indicator-error\"", "id=\"parts[1].most-error\"", "value=\"NOWHERE\"");
        assertThat(office.send("/indicators/new", both("parts[0].weight", "0.6"))
                        .page())
                .contains("id=\"parts-error\"", "come to 1.1");
        assertThat(office.send("/indicators/new", both("parts[0].least", "", "parts[0].most", ""))
                        .page())
                .contains("id=\"parts[0].least-error\"", "another unit than the composite");
        assertThat(office.send("/indicators/new", both("missing", "AT_LEAST", "enough", ""))
                        .page())
                .contains("id=\"enough-error\"");
        for (var choice : List.of("missing", "parts[0].direction", "parts[1].comparison")) {
            assertThat(office.send("/indicators/new", both(choice, "nonsense")).page())
                    .contains("id=\"" + choice + "-error\"", "nonsense");
        }
        var done = office.send("/indicators/new", both());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var id = UUID.fromString(done.location().substring(done.location().lastIndexOf('/') + 1));
        var text = list.get(set.office(), id).line().text();
        assertThat(text.composite())
                .isEqualTo(CompositeText.of(
                        PartText.of(online, "0.5").from("0", "100", Direction.MORE),
                        PartText.of(portal, "0.5")
                                .from("0", "1", Direction.MORE)
                                .where(new UnitSets.Condition("border", UnitSets.Comparison.IS, "yes"))));
        assertThat(text.placeRule()).isEqualTo(PlaceRule.NONE);
        assertThat(district.open(done.location()).page())
                .contains(
                        "Made of",
                        "50 %",
                        "0 % to 100 %",
                        "better is more",
                        "On the border is Yes",
                        "unless every part")
                .doesNotContain(">composite.", "null");
        assertThat(district.open("/indicators/" + portal).page()).contains("Part of", "READY");
        var form = office.open(done.location() + "/revise").page();
        assertThat(form).contains("value=\"ONLINE", "value=\"0.5\"", "value=\"IS\" selected");
        var anew = office.send(
                done.location() + "/revise",
                both(
                        "rowVersion",
                        "1",
                        "parts[0].weight",
                        "40",
                        "parts[1].weight",
                        "60",
                        "proportional",
                        "yes",
                        "from",
                        "2024-01-01",
                        "reason",
                        "Other weights"));
        assertThat(anew.status()).as(anew.page()).isEqualTo(303);
        assertThat(district.open(done.location()).page()).contains("40 %", "60 %", "Version 2", "Other weights");
        assertThat(office.send(
                                done.location() + "/revise",
                                form("rowVersion", "2", "from", "2025-01-01", "reason", "None"))
                        .page())
                .contains("id=\"parts-error\"", "does not become a composite");
    }

    @Test
    void theSeriesShowsUnderEachFigureItsPartsAndWhatIsMissing() throws Exception {
        var ready = measured.defined(
                set,
                "READY",
                Readiness.of(CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))
                        .where(Missing.AT_LEAST, new BigDecimal("0.6"))));
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        var page = "/indicators/" + ready + "/units/" + set.unit();
        assertThat(district.open(page).page())
                .contains("Not made: too few parts", "1 of 2 parts, 50 % of the weight", "missing", "60 %")
                .doesNotContain(page + "/enter", "/correct", ">composite.");
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        assertThat(district.open(page).page())
                .contains("80 points", "2 of 2 parts, 100 % of the weight", "made anew once", "stands lowest");
        assertThat(district.open(page + "?knownAt=2001-01-01").page()).contains("No figure was known then");
        var figure = series.latest(set.office(), ready, 10).getFirst().fact().id();
        assertThat(district.open("/figures/" + figure).page())
                .contains("80 points", "then made anew", "PORTAL", "derived")
                .doesNotContain("/figures/" + figure + "/withdraw", "/figures/" + figure + "/proof");
        assertThat(office.open("/figures/" + figure).page())
                .contains("/figures/" + figure + "/review")
                .doesNotContain("/figures/" + figure + "/correct", "/figures/" + figure + "/verify");
        var correcting = district.open("/figures/" + figure + "/correct");
        assertThat(correcting.status()).isEqualTo(422);
        assertThat(correcting.page()).contains("made of those of its parts");
        var byHand = district.open(page + "/enter");
        assertThat(byHand.status()).isEqualTo(422);
        assertThat(byHand.page()).contains("never entered", "ONLINE, PORTAL");
        assertThat(district.send(page + "/enter", "period", "2023", "value", "50")
                        .status())
                .isEqualTo(422);
        assertThat(new Browser(mvc, set.other()).open(page).status()).isEqualTo(404);
    }

    @Test
    void theWholeAndItsGroupsStandBesideEachOther() throws Exception {
        var jobs = measured.defined(set, "JOBS", jobs());
        var page = "/indicators/" + jobs + "/units/" + set.unit();
        enter(jobs, "", "2024", "100");
        assertThat(district.open(page).page()).doesNotContain("id=\"groups\"");
        enter(jobs, "sex=female", "2024", "45");
        assertThat(district.open(page).page())
                .contains("The whole and its groups, 2024", "Female", "no figure", "1 group has no figure")
                .doesNotContain("apart");
        enter(jobs, "sex=male", "2024", "50");
        assertThat(district.open(page).page())
                .contains("the groups come to 95, the whole says 100: 5 apart")
                .doesNotContain("has no figure");
        enter(jobs, "age=children;sex=female", "2024", "0");
        assertThat(district.open(page + "?cut=sex=female").page())
                .contains("Age group, Sex", "Under 16, Male", "5 groups have no figure")
                .doesNotContain(">groups.");
    }

    private void enter(UUID indicator, String cut, String period, String value) {
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(indicator, set.unit(), period, Measured.number(value))
                                .cutTo(cut)
                                .stated())));
    }

    private static DefinitionText jobs() {
        return DefinitionDraft.named("Jobs found")
                .in(Shape.NUMBER, "persons")
                .kept(Kept.FLOW)
                .places(PlaceRule.SUM)
                .time(TimeRule.SUM)
                .cutBy(List.of("sex", "age"))
                .decimals(0)
                .text();
    }

    private String[] both(String... changed) {
        var parts = new ArrayList<>(List.of(
                "parts[0].indicator", "ONLINE",
                "parts[0].weight", "0.5",
                "parts[0].least", "0",
                "parts[0].most", "100",
                "parts[0].direction", "MORE",
                "parts[1].indicator", "portal",
                "parts[1].weight", "0.5",
                "parts[1].least", "0",
                "parts[1].most", "1",
                "parts[1].direction", "MORE",
                "parts[1].trait", "border",
                "parts[1].comparison", "IS",
                "parts[1].value", "yes"));
        parts.addAll(List.of(changed));
        return form(parts.toArray(String[]::new));
    }

    private static String[] form(String... changed) {
        var all = new TreeMap<String, String>(Map.of(
                "owner", "north",
                "code", "READY",
                "name", "Digital readiness",
                "language", "en",
                "shape", "NUMBER",
                "measure", "points",
                "direction", "MORE",
                "frequency", "YEAR",
                "kept", "STOCK",
                "decimals", "1"));
        all.putAll(Map.of("placeRule", "", "timeRule", "", "least", "0", "most", "100", "missing", "ALL"));
        for (var i = 0; i < changed.length; i += 2) {
            all.put(changed[i], changed[i + 1]);
        }
        var sent = new ArrayList<String>();
        all.forEach((field, value) -> {
            sent.add(field);
            sent.add(value);
        });
        return sent.toArray(String[]::new);
    }
}
