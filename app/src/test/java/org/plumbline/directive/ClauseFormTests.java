package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ClauseFormTests {

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

    @Autowired
    private TakeUp takeUp;

    private final Scope everything = Scope.programme();
    private Country country;
    private Browser office;
    private RegisterDirective upper;
    private RegisterDirective lower;
    private ClauseText one;
    private ClauseText below;
    private String home;

    @BeforeEach
    void aDocumentBelowAnother() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        office = new Browser(mvc, country.office("centre"));
        upper = register(
                country.head("57-NQ/TW", "centre", "Upper"),
                List.of(task("7", "Sign digitally")),
                List.of(),
                List.of());
        directives.register(everything, upper);
        one = task("1", "one");
        below = task("1.1", "below").under(one.id());
        lower = register(
                country.head("46-CTr/TU", "north", "Lower"),
                List.of(one, below),
                List.of(new Link(RelationKind.CONCRETISES, upper.id(), null)),
                List.of());
        directives.register(everything, lower);
        home = "/directives/" + lower.id();
    }

    @Test
    void addsClausesAndRefusesANumberThatIsTaken() throws Exception {
        assertThat(office.open(home + "/clauses/edit").page()).contains(">1.1<");
        var added = office.send(
                home + "/clauses/edit",
                "clauses[0].path",
                "1.2",
                "clauses[0].kind",
                "TASK",
                "clauses[0].wording",
                "next");
        assertThat(added.status()).isEqualTo(303);
        assertThat(clauses.of(everything, lower.id()))
                .filteredOn(each -> each.path().equals("1.2"))
                .extracting(Clause::parent)
                .as("it stands under the clause whose number its own goes on from")
                .containsExactly(one.id());

        var taken = office.send(home + "/clauses/edit", "clauses[0].path", "1.1", "clauses[0].wording", "again");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page())
                .contains(
                        "The number 1.1 stands at another clause", "id=\"clauses[0].path-error\"", ">again</textarea>");
    }

    @Test
    void refusesAClauseUnderItself() throws Exception {
        var circle = office.send(clause(one) + "/edit", fields("1", below.id(), "one"));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.page()).contains("Clause 1 would stand under itself", "id=\"parent-error\"");
    }

    @Test
    void amendsAClauseWithLeadAndDay() throws Exception {
        var sent = office.send(
                clause(below) + "/edit",
                RegisterFormTests.with(
                        fields("1.1", one.id(), "better words"),
                        "lead",
                        country.code("n1"),
                        "coOrdinating[0].unit",
                        country.code("n2"),
                        "due",
                        "2025-12-31",
                        "translation",
                        "bessere Worte",
                        "translationLanguage",
                        "de"));
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        var stored = clauses.get(everything, lower.id(), below.id());
        assertThat(stored.wording().translations()).containsEntry("de", "bessere Worte");
        assertThat(stored.lead()).extracting(Clause.Lead::id).isEqualTo(country.unit("n1"));
        assertThat(stored.coOrdinating()).extracting(Clause.Lead::id).containsExactly(country.unit("n2"));
        assertThat(stored.due()).isEqualTo("2025-12-31");
        assertThat(office.open(clause(below) + "/edit").page())
                .contains("better words", "bessere Worte", country.unit("n1").toString());
    }

    @Test
    void showsBothVersionsWhenTwoPeopleEditAClause() throws Exception {
        assertThat(office.send(clause(one) + "/edit", fields("1", "", "theirs")).status())
                .isEqualTo(303);
        var late = office.send(clause(one) + "/edit", fields("1", "", "mine"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page()).contains("theirs", ">mine</textarea>", "name=\"rowVersion\" value=\"2\"", "Wording");
    }

    @Test
    void derivesFromAClauseAboveOnly() throws Exception {
        var form = office.open(clause(below) + "/edit");
        assertThat(form.page())
                .contains(
                        "<optgroup label=\"57-NQ/TW\">",
                        upper.clauses().getFirst().id().toString());
        assertThat(office.send(
                                clause(below) + "/uppers",
                                "upper",
                                upper.clauses().getFirst().id())
                        .status())
                .isEqualTo(303);
        assertThat(takeUp.above(everything, below.id()))
                .extracting(TakeUp.Upper::called)
                .containsExactly("57-NQ/TW");

        var beside =
                register(country.head("5-KH/TU", "south", "Beside"), List.of(task("1", "x")), List.of(), List.of());
        directives.register(everything, beside);
        var refused = office.send(
                clause(below) + "/uppers", "upper", beside.clauses().getFirst().id());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("does not stand above it", "id=\"upper-error\"");
        assertThat(office.send(clause(below) + "/uppers", "upper", "").page()).contains("No clause is chosen");

        office.send(
                clause(below) + "/uppers/end",
                "upper",
                upper.clauses().getFirst().id());
        assertThat(takeUp.above(everything, below.id())).isEmpty();
    }

    @Test
    void takesOutOnlyAClauseThatNothingHangsOn() throws Exception {
        assertThat(office.send(clause(one) + "/withdraw", "rowVersion", "1").page())
                .contains("Clause 1 cannot be taken out");
        assertThat(office.send(clause(below) + "/withdraw", "rowVersion", "1").status())
                .isEqualTo(303);
        assertThat(clauses.of(everything, lower.id())).extracting(Clause::id).containsExactly(one.id());
    }

    @Test
    void relatesAndTakesBack() throws Exception {
        var title = "Cited " + Ids.next();
        var cited = register(country.head("9-KL/TW", "centre", title), List.of(), List.of(), List.of());
        directives.register(everything, cited);
        var sent = office.send(home + "/relations/new", "relations[0].kind", "CITES", "relations[0].to", title);
        assertThat(sent.status()).as(sent.page()).isEqualTo(303);
        assertThat(relations.of(everything, lower.id()))
                .extracting(Relations.Relation::other)
                .contains(cited.id());
        office.send(home + "/relations/end", "kind", "CITES", "to", cited.id());
        assertThat(relations.of(everything, lower.id()))
                .extracting(Relations.Relation::other)
                .doesNotContain(cited.id());

        var itself = office.send(home + "/relations/new", "relations[0].kind", "AMENDS", "relations[0].to", lower.id());
        assertThat(itself.page()).contains("cannot have a relation to itself", "id=\"relations[0].to-error\"");
        var nobody = office.send(home + "/relations/new", "relations[0].to", "zzqx " + Ids.next());
        assertThat(nobody.page()).contains("No document that you may read");
    }

    @Test
    void namesAddresseesAndTakesThemBack() throws Exception {
        var early = office.send(
                home + "/addressees/new",
                "addressees[0].unit",
                country.code("n1"),
                "addressees[0].concretiseBy",
                "2024-01-01");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page()).contains("is before the issue", "id=\"addressees[0].concretiseBy-error\"");
        assertThat(office.send(home + "/addressees/new").page()).contains("No addressee is given");
        assertThat(office.send(
                                home + "/addressees/new",
                                "addressees[0].who",
                                "tier:3",
                                "addressees[0].unit",
                                country.code("north"))
                        .status())
                .isEqualTo(303);
        var named = addressees.of(everything, lower.id());
        assertThat(named).hasSize(1);
        assertThat(named.getFirst().units()).isEqualTo(2);
        assertThat(office.send(home + "/addressees/" + named.getFirst().id() + "/end")
                        .status())
                .isEqualTo(303);
        assertThat(addressees.of(everything, lower.id())).isEmpty();
    }

    @Test
    void showsBothVersionsWhenTwoPeopleEditTheHead() throws Exception {
        var form = office.open(home + "/edit");
        assertThat(form.page())
                .contains("value=\"46-CTr/TU\"", "name=\"rowVersion\" value=\"1\"")
                .as("a document that is corrected is no duplicate of itself")
                .doesNotContain("id=\"duplicates\"");
        assertThat(office.send(home + "/edit", head("Their title")).status()).isEqualTo(303);
        var late = office.send(home + "/edit", head("My title"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page())
                .contains(
                        "Their title",
                        ">My title</textarea>",
                        "name=\"rowVersion\" value=\"2\"",
                        "<th scope=\"row\">Title</th>",
                        "north");
        var again = head("My title");
        again[1] = 2;
        assertThat(office.send(home + "/edit", again).status()).isEqualTo(303);
        assertThat(directives.get(everything, lower.id()).head().title().original())
                .isEqualTo("My title");
    }

    @Test
    void isForbiddenToWhoeverOnlyReads() throws Exception {
        directives.get(everything, lower.id());
        var commune = new Browser(mvc, country.office("n1"));
        addressees.address(
                everything,
                new org.plumbline.directive.deed.AddressDirective(
                        lower.id(), List.of(Addressee.unit(Ids.next(), country.unit("n1"), null))));
        for (var form : List.of("/edit", "/clauses/edit", "/relations/new", "/addressees/new", "/files")) {
            assertThat(commune.open(home + form).status()).as(form).isEqualTo(403);
        }
        var stranger = new Browser(mvc, country.office("south"));
        directives.amend(
                everything,
                new org.plumbline.directive.deed.AmendDirective(
                        lower.id(),
                        1,
                        lower.head().readBy(org.plumbline.directive.deed.ReadingClass.RESTRICTED),
                        java.util.Set.of()));
        assertThat(stranger.open(home + "/edit").status()).isEqualTo(404);
        assertThat(stranger.open("/directives/" + Ids.next() + "/edit").status())
                .isEqualTo(404);
    }

    private Object[] head(String title) {
        return new Object[] {
            "rowVersion",
            1,
            "symbol",
            "46-CTr/TU",
            "issuer",
            country.code("north"),
            "issued",
            "2025-01-10",
            "term",
            "2020-2025",
            "title",
            title,
            "language",
            "en"
        };
    }

    private static Object[] fields(String path, Object parent, String wording) {
        return new Object[] {
            "rowVersion",
            1,
            "path",
            path,
            "parent",
            parent,
            "kind",
            "TASK",
            "asks",
            "yes",
            "wording",
            wording,
            "language",
            "en"
        };
    }

    private String clause(ClauseText clause) {
        UUID id = clause.id();
        return home + "/clauses/" + id;
    }
}
