package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.programme.AProgramme;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of targets as a page, as files and for programs. Today is 15 March 2025. */
@DatabaseTest
class TargetPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private AProgramme programme;

    @Autowired
    private Targets targets;

    private Measured.Case set;
    private UUID poverty;
    private Browser office;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
        office = new Browser(mvc, set.office());
    }

    @Test
    void anEmptyListSaysWhatToDo() throws Exception {
        var page = office.open("/targets").page();
        assertThat(page)
                .contains("No target is set yet", "href=\"/targets/new\"", "data-key=\"g g\"")
                .doesNotContain(">target.", "null");
        assertThat(new Browser(mvc, set.reader()).open("/targets").page()).doesNotContain("/targets/new");
        assertThat(office.open("/targets?q=nothing").page()).doesNotContain("No target is set yet");
    }

    @Test
    void aRowSaysGoalFigureAndStanding() throws Exception {
        var id = made("n1", "7", "40");
        made("n2", "8", "30");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.parts(3900, 10_000));
        var page = office.open("/targets").page();
        assertThat(page)
                .contains(
                        "/targets/" + id,
                        ">7</td>",
                        "at most 40 % by 31 December 2025",
                        "65.5 %",
                        "39 %",
                        "2023",
                        "exceeded",
                        "cannot be told",
                        "731 days early",
                        "no figure yet")
                .doesNotContain(">target.", ">verdict.", "null");
        for (var narrowed : List.of(
                "unit=n1",
                "unit=north&below=1&cls=exceeded",
                "indicator=POV&cls=exceeded",
                "kind=REACH&cls=exceeded&order=worst",
                "unit=n1&order=needed")) {
            assertThat(office.open("/targets?" + narrowed).page())
                    .as(narrowed)
                    .contains("at most 40 %")
                    .doesNotContain("at most 30 %");
        }
        assertThat(office.open("/targets?order=needed").page())
                .contains("id=\"order-error\"", "at most 40 %", "at most 30 %");
        assertThat(office.open("/targets?unit=nowhere").page()).contains("id=\"unit-error\"");
        assertThat(office.open("/targets/indicators?indicator=pov").page()).contains("POV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=WISH",
                "cls=nonsense",
                "checked=nonsense",
                "set=x",
                "field=x",
                "post=x",
                "clause=x",
                "format=csv&unit=Nowhere",
                "format=xlsx&indicator=NOTHING",
                "format=csv&kind=WISH"
            })
    void aFilterThatCannotBeReadIsSaidAndNeverLeftOut(String filter) throws Exception {
        var answer = office.open("/targets?" + filter);
        assertThat(answer.response().getStatus()).isEqualTo(422);
        assertThat(answer.page()).contains(filter.substring(filter.lastIndexOf('=') + 1));
    }

    @Test
    void alsoAsAFile() throws Exception {
        var id = made("n1", "7", "40");
        made("n2", "8", "30");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.parts(3900, 10_000));
        var csv = office.open("/targets?format=csv&unit=n1");
        assertThat(csv.response().getHeader("Content-Disposition")).contains("targets-2025-03-15.csv");
        var lines = csv.page().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("No.,Target,Unit", "Days early");
        assertThat(lines.getLast())
                .contains(
                        "7,Share of poor households",
                        "at most 40 % by 31 December 2025",
                        ",40,65.5,2025-12-31,39,",
                        "exceeded",
                        "2023-12-31,731");
        var xlsx = office.open("/targets?format=xlsx&order=worst").response().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(0)).isEqualTo("7");
        }
        assertThat(id).isNotNull();
    }

    @Test
    void goesOnWhereTheLastPageEnded() throws Exception {
        for (var n = 1; n <= 52; n++) {
            made("n1", String.valueOf(n), "40");
        }
        var first = office.open("/targets").page();
        assertThat(first)
                .contains(">1</td>", ">50</td>", "rel=\"next\"")
                .doesNotContain(">51</td>", "Back to the beginning");
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(office.open(next).page())
                .contains(">51</td>", ">52</td>", "Back to the beginning")
                .doesNotContain(">50</td>", "rel=\"next\"");
        assertThat(office.open("/targets?after=elsewhere").status()).isEqualTo(422);
    }

    @Test
    void twoClausesThatAskForDifferentLevelsAreShown() throws Exception {
        var there = programme.fresh();
        var writer = new Browser(mvc, there.office());
        var unit = there.country().unit("n1");
        var one = set(there, terms(unit, there.directive(), there.clause()), "14");
        var other = set(there, terms(unit, null, null), "12");
        assertThat(writer.open("/targets?unit=" + unit).page())
                .contains("elsewhere:", "href=\"/targets/" + other, "href=\"/targets/" + one);
        assertThat(writer.open("/directives/" + there.directive() + "/clauses/" + there.clause())
                        .page())
                .contains("Other levels for the same thing", "at most 12 %", "at most 14 %");
        var beside = writer.open("/api/v1/targets/" + one + "/beside").page();
        assertThat(JsonPath.<List<String>>read(beside, "$.items[*].id")).containsExactly(other.toString());
        var stranger = new Browser(mvc, set.office());
        assertThat(stranger.open("/api/v1/targets/" + one + "/beside").status()).isEqualTo(404);
    }

    @Test
    void programsNarrowAndOrderTheSameList() throws Exception {
        made("n1", "2", "40");
        var first = made("n1", "1", "41");
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("40.5"));
        var at = "/api/v1/targets?unit=" + set.unit();
        assertThat(ids(at + "&order=ANNEX&limit=1")).containsExactly(first.toString());
        assertThat(ids(at + "&cls=exceeded&checked=unknowable&kind=REACH&q=poor"))
                .containsExactly(first.toString());
        assertThat(ids(at + "&order=WORST")).hasSize(2).endsWith(first.toString());
        assertThat(JsonPath.<String>read(
                        office.open(at + "&order=ANNEX&limit=1").page(), "$.next"))
                .isNotNull();
        assertThat(JsonPath.<String>read(office.open(at).page(), "$.items[0].latest.period"))
                .isEqualTo("2023");
        assertThat(office.open(at + "&order=best").status()).isIn(400, 422);
        assertThat(office.open(at + "&checked=EXCEEDED").status()).isEqualTo(422);
    }

    private List<String> ids(String address) throws Exception {
        return JsonPath.read(office.open(address).page(), "$.items[*].id");
    }

    private Terms terms(UUID unit, UUID directive, UUID clause) {
        return Terms.of(Kind.REACH, poverty, unit).under(directive, clause);
    }

    private UUID set(AProgramme.Case there, Terms terms, String level) {
        var id = Ids.next();
        targets.set(there.office(), new SetTarget(id, terms, TargetSamples.goal("65.5", level), Measured.TODAY, null));
        return id;
    }

    private UUID made(String unit, String annex, String level) {
        var terms = TargetSamples.annexed(Terms.of(Kind.REACH, poverty, set.unit(unit)), annex);
        var deed = TargetSamples.promise(terms, "65.5", level);
        targets.set(set.office(), deed);
        return deed.id();
    }
}
