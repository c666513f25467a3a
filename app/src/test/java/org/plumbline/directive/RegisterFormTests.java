package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser.Answer;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RegisterFormTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Relations relations;

    @Autowired
    private Addressees addressees;

    private final Scope everything = Scope.programme();
    private Country country;
    private Browser office;

    @BeforeEach
    void anOffice() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        country.body("north committee", UnitKind.COMMITTEE, "north");
        office = new Browser(mvc, country.office("centre"));
    }

    @Test
    void registersAWholeDocument() throws Exception {
        var upper = id(office.send("/directives/new", head("57-NQ/TW", "centre", "Science " + country.unit("n1"))));
        var sent = office.send(
                "/directives/new",
                with(
                        head("46-CTr/TU", "north", "Carrying out"),
                        "relations[0].kind",
                        "CONCRETISES",
                        "relations[0].to",
                        "Science " + country.unit("n1"),
                        "clauses[0].path",
                        "3",
                        "clauses[0].kind",
                        "GROUP",
                        "clauses[0].wording",
                        "Digital commune",
                        "clauses[4].path",
                        "3.2",
                        "clauses[4].kind",
                        "TASK",
                        "clauses[4].asks",
                        "yes",
                        "clauses[4].wording",
                        "Every commune signs papers digitally",
                        "addressees[0].who",
                        "tier:3",
                        "addressees[0].concretiseBy",
                        "2025-02-20",
                        "addressees[1].who",
                        "unit",
                        "addressees[1].unit",
                        code("south")));
        var id = id(sent);
        assertThat(directives.get(everything, id).canonical()).isEqualTo("46-CTr/TU");
        assertThat(clauses.of(everything, id))
                .extracting(Clause::path, Clause::depth, Clause::asks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("3", 0, false),
                        org.assertj.core.groups.Tuple.tuple("3.2", 1, true));
        assertThat(relations.of(everything, id))
                .extracting(Relations.Relation::other)
                .containsExactly(upper);
        assertThat(addressees.of(everything, id)).hasSize(2);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtTheField() throws Exception {
        var refused = office.send(
                "/directives/new",
                with(
                        head("46-XYZW/", "north", "Kept title"),
                        "clauses[0].path",
                        "1",
                        "clauses[0].wording",
                        "Kept wording"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page())
                .contains(
                        "error-summary",
                        "href=\"#symbol\"",
                        "id=\"symbol-error\"",
                        "Kept title",
                        "Kept wording",
                        "46-XYZW/");

        var empty = office.send("/directives/new", "language", "vi");
        assertThat(empty.page())
                .contains("href=\"#symbol\"", "href=\"#issuer\"", "href=\"#issued\"", "href=\"#title\"");

        var noDay = office.send("/directives/new", with(head("1-KL/TW", "centre", "x"), "inForce", "31.12.2025"));
        assertThat(noDay.page()).contains("31.12.2025", "id=\"inForce-error\"");

        var early = head("1-KL/TW", "centre", "x");
        early[5] = "1950-01-01";
        assertThat(office.send("/directives/new", early).page()).contains("did not exist", "id=\"issued-error\"");
    }

    @Test
    void showsAProbableDuplicateAndLetsThePersonDecide() throws Exception {
        var first = id(office.send("/directives/new", head("35-CT/TW", "centre", "Congresses")));
        var again = with(head("35-CT/TW", "centre", "Other congresses"), "term", "");
        again[9] = "";
        var refused = office.send("/directives/new", again);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("/directives/" + first, "name=\"notDuplicateOf\" value=\"" + first + "\"");

        var other = id(office.send("/directives/new", with(again, "notDuplicateOf", first)));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void readsPastedLinesIntoRowsBeforeAnythingIsStored() throws Exception {
        var lines = """
                3 group Digital government
                3.2 task! Every commune signs papers digitally
                by 31 December 2025
                """;
        var read = office.send("/directives/new", with(head("47-CTr/TU", "north", "Lines"), "lines", lines));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.page())
                .contains(
                        "2 clauses were read",
                        "value=\"3.2\"",
                        "Every commune signs papers digitally by 31 December 2025")
                .containsPattern("GROUP\" selected");
        assertThat(directives.search(everything, "47 ctr tu", 50))
                .noneMatch(hit -> hit.title().original().equals("Lines"));

        var unreadable =
                office.send("/directives/new", with(head("47-CTr/TU", "north", "Lines"), "lines", "without a number"));
        assertThat(unreadable.page()).contains("Line 1 has no number", ">without a number</textarea>");
    }

    @Test
    void growsAndShrinksWithoutAScript() throws Exception {
        var more = office.send(
                "/directives/new",
                with(
                        head("48-CTr/TU", "north", "Rows"),
                        "add",
                        "clauses",
                        "clauses[0].path",
                        "1",
                        "clauses[0].wording",
                        "one"));
        assertThat(more.page()).contains("name=\"clauses[1].path\"").doesNotContain("error-summary");
        var less = office.send(
                "/directives/new",
                with(
                        head("48-CTr/TU", "north", "Rows"),
                        "drop",
                        "clauses[0]",
                        "clauses[0].path",
                        "1",
                        "clauses[0].wording",
                        "one",
                        "clauses[1].path",
                        "2",
                        "clauses[1].wording",
                        "two"));
        assertThat(less.page()).contains("value=\"2\"").doesNotContain(">one</textarea>");
    }

    @Test
    void offersUnitsWhereSeveralAreMeant() throws Exception {
        var name = "Twin " + Ids.next().toString().substring(30);
        var one = country.twin(name, "north");
        var two = country.twin(name, "south");
        var typed = head("2-CT/TU", "north", "Twins");
        typed[3] = name;
        var asked = office.send("/directives/new", typed);
        assertThat(asked.page()).contains("Several units fit", "value=\"" + one + "\"", "value=\"" + two + "\"");
        var id = id(office.send("/directives/new", with(typed, "issuerAsked", name, "issuerPick", two)));
        assertThat(directives.get(everything, id).head().issuer()).isEqualTo(two);

        typed[3] = "no such unit anywhere " + name;
        assertThat(office.send("/directives/new", with(typed, "issuerAsked", name, "issuerPick", two))
                        .page())
                .as("a choice made for another text does not count")
                .contains("id=\"issuer-error\"");
    }

    @Test
    void storesARepeatedPostOnce() throws Exception {
        var form = with(head("121-KL/TW", "centre", "Once " + country.unit("centre")), "_once", Ids.next());
        var first = id(office.send("/directives/new", form));
        assertThat(id(office.send("/directives/new", form))).isEqualTo(first);
        assertThat(directives.search(everything, "Once " + country.unit("centre"), 5))
                .hasSize(1);
    }

    @Test
    void comesBackToTheAnswerForWhichItWasRegistered() throws Exception {
        var upper = id(office.send("/directives/new", head("58-NQ/TW", "centre", "Upper")));
        var form = office.open("/directives/new?answering=" + upper + "&unit=" + country.unit("north"));
        assertThat(form.page()).contains("value=\"" + code("north") + "\"", "value=\"58-NQ/TW\"");
        var sent = office.send(
                "/directives/new",
                with(head("49-CTr/TU", "north", "Answer"), "answering", upper, "unit", country.unit("north")));
        assertThat(sent.location())
                .startsWith("/directives/" + upper + "/answer?unit=" + country.unit("north") + "&document=");
    }

    @Test
    void saysWhatASymbolMeansWhileItIsTyped() throws Exception {
        var hint =
                office.open("/directives/understood?symbol=46 ctr tu&issuer=" + code("north") + "&issued=2025-01-10");
        assertThat(hint.page())
                .contains("46-CTr/TU", "Action programme", "Mended")
                .doesNotContain("<html", "id=\"type\"");
        assertThat(office.open("/directives/understood?symbol=12-QĐ/TW").page())
                .contains("id=\"type\"", "value=\"regulation\"");
        assertThat(office.open("/directives/understood?symbol=").page()).contains("id=\"type\"");
        assertThat(office.open("/directives/units?addressees[0].unit=" + code("n1"))
                        .page())
                .contains("<option value=\"" + code("n1"));
    }

    @Test
    void isNotThereForWhoeverMayNotIssue() throws Exception {
        var reader = new Browser(mvc, country.clerk("n1", org.plumbline.kernel.Ability.READ));
        assertThat(reader.open("/directives/new").status()).isEqualTo(404);
        var elsewhere = new Browser(mvc, country.office("south"));
        var sent = elsewhere.send("/directives/new", head("50-CTr/TU", "north", "Foreign"));
        assertThat(sent.status()).isIn(403, 404, 422);
        assertThat(directives.search(everything, "50 ctr tu", 50))
                .noneMatch(hit -> hit.title().original().equals("Foreign"));
    }

    private Object[] head(String symbol, String issuer, String title) {
        return new Object[] {
            "symbol",
            symbol,
            "issuer",
            code(issuer),
            "issued",
            "2025-01-10",
            "title",
            title,
            "term",
            "2020-2025",
            "language",
            "en"
        };
    }

    private String code(String name) {
        return country.code(name);
    }

    static Object[] with(Object[] fields, Object... more) {
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    static UUID id(Answer answer) {
        assertThat(answer.status()).as(answer.page()).isEqualTo(303);
        return UUID.fromString(answer.location().substring("/directives/".length()));
    }
}
