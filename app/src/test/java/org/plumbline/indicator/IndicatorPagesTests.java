package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The forms of indicators and their breaks, with good and with bad input. Today is 15 March 2025. */
@DatabaseTest
class IndicatorPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private IndicatorList list;

    private Measured.Case set;
    private Browser office;
    private Browser district;
    private Browser reader;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        office = new Browser(mvc, set.office());
        district = new Browser(mvc, set.district());
        reader = new Browser(mvc, set.reader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shape", "direction", "kept", "placeRule", "timeRule", "frequency"})
    void whatIsOnNoListIsSaidAndNothingIsDefinedWithoutIt(String field) throws Exception {
        var refused = office.send("/indicators/new", form(field, "nonsense"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("id=\"" + field + "-error\"", "\"nonsense\" is not one of the choices");
        assertThat(office.open("/indicators").page()).doesNotContain("Roads surfaced");
    }

    @Test
    void definesTheUsualCaseByItsShortForm() throws Exception {
        assertThat(office.open("/indicators").page()).contains("href=\"/indicators/new\"");
        assertThat(reader.open("/indicators").page()).doesNotContain("/indicators/new");
        assertThat(reader.open("/indicators/new").status()).isEqualTo(404);
        assertThat(office.open("/indicators/new").page())
                .contains("Define an indicator", "name=\"measure\"", "value=\"north\"")
                .doesNotContain(">indicator.");
        var done = office.send("/indicators/new", form());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var text = list.get(set.office(), id(done.location())).line().text();
        assertThat(text.shape()).isEqualTo(Shape.NUMBER);
        assertThat(text.placeRule()).hasToString("SUM");
        assertThat(text.timeRule()).hasToString("SUM");
        assertThat(office.open(done.location()).page())
                .contains("Roads surfaced", "kilometres", "Define anew", "No break is marked")
                .doesNotContain(">indicator.", "null");
        var ratio = office.send(
                "/indicators/new",
                form(
                        "code",
                        "R-2",
                        "shape",
                        "RATIO",
                        "measure",
                        "percent",
                        "kept",
                        "STOCK",
                        "numerator",
                        "Poor",
                        "denominator",
                        "All",
                        "partOf",
                        "yes",
                        "least",
                        "0",
                        "most",
                        "100",
                        "level.x",
                        "REPORTED"));
        assertThat(ratio.status()).as(ratio.page()).isEqualTo(303);
        var second = list.get(set.office(), id(ratio.location())).line().text();
        assertThat(second.placeRule()).hasToString("RATIO");
        assertThat(second.timeRule()).hasToString("LAST");
        assertThat(second.partOf()).isTrue();
    }

    @Test
    void showsEveryMistakeAtItsField() throws Exception {
        var wrong = office.send(
                "/indicators/new",
                form("code", "", "name", "", "language", "english", "decimals", "many", "most", "1.2.3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page())
                .contains(
                        "id=\"name-error\"",
                        "id=\"language-error\"",
                        "id=\"decimals-error\"",
                        "id=\"most-error\"",
                        "value=\"1.2.3\"");
        var parts =
                office.send("/indicators/new", form("shape", "RATIO", "placeRule", "SUM", "owner", "", "measure", ""));
        assertThat(parts.page()).contains("id=\"owner-error\"");
        var rules = office.send(
                "/indicators/new", form("shape", "RATIO", "placeRule", "SUM", "measure", "", "kept", "STOCK"));
        assertThat(rules.page())
                .contains(
                        "id=\"measure-error\"",
                        "id=\"numerator-error\"",
                        "id=\"denominator-error\"",
                        "id=\"placeRule-error\"",
                        "Roads surfaced")
                .doesNotContain(">indicator.");
        office.send("/indicators/new", form());
        assertThat(office.send("/indicators/new", form()).page()).contains("id=\"code-error\"");
        assertThat(office.send("/indicators/new", form("owner", "nowhere", "code", "R-9"))
                        .page())
                .contains("id=\"owner-error\"");
    }

    @Test
    void isDefinedAnewWithTheReasonAndAgainstTwoEditors() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        measured.entered(set.district(), id, set.unit(), "2021", Measured.number("12"));
        var at = "/indicators/" + id + "/revise";
        assertThat(district.open(at).status()).isEqualTo(403);
        assertThat(district.open("/indicators/" + id).page()).doesNotContain("/revise");
        var form = office.open(at).page();
        assertThat(form).contains("value=\"Poor households\"", "name=\"rowVersion\" value=\"1\"", "checked");
        var wrong =
                office.send(at, revision("reason", "", "from", "2014-01-01", "measure", "persons", "breakSeries", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("id=\"reason-error\"", "id=\"from-error\"", "id=\"measure-error\"");
        assertThat(office.send(at, revision("from", "")).page()).contains("id=\"from-error\"");
        var done = office.send(at, revision());
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var late = office.send(at, revision("from", "2023-01-01", "direction", "NEITHER", "reason", "Mine"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page())
                .contains("neither in itself", "name=\"rowVersion\" value=\"2\"", "Mine")
                .doesNotContain(">indicator.");
        var again = office.send(
                at, revision("rowVersion", "2", "from", "2023-01-01", "direction", "NEITHER", "reason", "Mine"));
        assertThat(again.status()).isEqualTo(303);
        var page = office.open("/indicators/" + id).page();
        assertThat(page).contains("Version 3", "Version 1", "New line", "Mine", "From 1 January 2022");
        var kept = list.get(set.office(), id).newest().text();
        assertThat(kept.dimensions()).containsExactly("ethnicity");
        assertThat(kept.numerator()).isEqualTo(Measured.words("Poor households"));
    }

    @Test
    void marksABreakAndTakesItBack() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        measured.entered(set.district(), id, set.unit(), "2021", Measured.number("12"));
        measured.entered(set.district(), id, set.unit(), "2022", Measured.number("14"));
        var at = "/indicators/" + id + "/breaks";
        assertThat(reader.open(at).page())
                .contains("No break is marked")
                .doesNotContain("<form method=\"post\" action=\"" + at);
        var wrong = office.send(at, "period", "soon", "reason", "");
        assertThat(wrong.page()).contains("id=\"period-error\"", "value=\"soon\"");
        assertThat(office.send(at, "period", "2022", "reason", "").page()).contains("id=\"reason-error\"");
        assertThat(district.send(at, "period", "2022", "reason", "New line").page())
                .contains("id=\"unit-error\"");
        assertThat(office.send(at, "period", "2022", "reason", "New line").status())
                .isEqualTo(303);
        assertThat(district.send(at, "period", "2021", "reason", "Merged", "unit", "n1")
                        .status())
                .isEqualTo(303);
        var series = "/indicators/" + id + "/units/" + set.unit();
        assertThat(district.open(series).page()).contains("not comparable");
        var mark = list.get(set.office(), id).breaks().stream()
                .filter(each -> each.unit() == null)
                .findFirst()
                .orElseThrow()
                .id();
        var back = at + "/" + mark + "/take-back";
        var form = office.open(at).page();
        assertThat(form).contains(back, "New line", "Merged");
        assertThat(district.open(at).page()).doesNotContain(back);
        assertThat(district.send(back, "reason-" + mark, "I think so").status()).isEqualTo(403);
        assertThat(office.send(back, "reason-" + mark, "").page())
                .contains("id=\"reason-" + mark + "-error\"", "<details class=\"more no-print\" open>");
        assertThat(office.send(back, "reason-" + mark, "Marked in error").status())
                .isEqualTo(303);
        assertThat(reader.open("/indicators/" + id).page()).contains("taken back: Marked in error");
    }

    @Test
    void whoDoesNotSeeTheUnitIsToldOfFormsAsOfWhatIsNotThere() throws Exception {
        var id = measured.defined(set, "POV", Measured.poverty());
        var stranger = new Browser(mvc, measured.fresh().office());
        assertThat(stranger.open("/indicators/" + id + "/revise").status()).isEqualTo(404);
        assertThat(stranger.send("/indicators/" + id + "/breaks", "period", "2022", "reason", "x")
                        .status())
                .isEqualTo(404);
    }

    private String[] form(String... changed) {
        return with(
                List.of(
                        "owner",
                        "north",
                        "code",
                        "R-1",
                        "name",
                        "Roads surfaced",
                        "language",
                        "en",
                        "shape",
                        "NUMBER",
                        "measure",
                        "kilometres",
                        "direction",
                        "MORE",
                        "frequency",
                        "QUARTER",
                        "kept",
                        "FLOW",
                        "placeRule",
                        "",
                        "timeRule",
                        "",
                        "decimals",
                        "1"),
                changed);
    }

    private static String[] revision(String... changed) {
        return with(
                List.of(
                        "rowVersion",
                        "1",
                        "name",
                        "Share of poor households",
                        "language",
                        "en",
                        "shape",
                        "RATIO",
                        "measure",
                        "percent",
                        "direction",
                        "LESS",
                        "frequency",
                        "YEAR",
                        "kept",
                        "STOCK",
                        "placeRule",
                        "RATIO",
                        "timeRule",
                        "LAST",
                        "numerator",
                        "Poor households",
                        "denominator",
                        "All households",
                        "partOf",
                        "yes",
                        "decimals",
                        "2",
                        "least",
                        "0",
                        "most",
                        "100",
                        "dimension.ethnicity",
                        "yes",
                        "from",
                        "2022-01-01",
                        "reason",
                        "New line",
                        "breakSeries",
                        "yes"),
                changed);
    }

    private static String[] with(List<String> usual, String... changed) {
        var all = new ArrayList<>(usual);
        for (var i = 0; i < changed.length; i += 2) {
            var at = all.indexOf(changed[i]);
            if (at >= 0 && at % 2 == 0) {
                all.set(at + 1, changed[i + 1]);
            } else {
                all.add(changed[i]);
                all.add(changed[i + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
