package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class AnswerFormTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Standings standings;

    @Autowired
    private Gaps gaps;

    private final Scope everything = Scope.programme();
    private Country country;
    private Browser north;
    private Browser centre;
    private UUID directive;
    private String home;

    @BeforeEach
    void aDirectiveForTheNorthAndItsCommunes() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        country.body("north committee", UnitKind.COMMITTEE, "north");
        north = new Browser(mvc, country.office("north"));
        centre = new Browser(mvc, country.office("centre"));
        var deed = register(
                country.head("57-NQ/TW", "centre", "Asked"),
                List.of(),
                List.of(),
                List.of(
                        Addressee.unit(Ids.next(), country.unit("north"), LocalDate.of(2025, 2, 1)),
                        Addressee.tier(Ids.next(), 3, country.unit("north"), null)));
        directives.register(everything, deed);
        directive = deed.id();
        home = "/directives/" + directive;
    }

    @Test
    void confirmsReceiptAndSaysWhatIsWrong() throws Exception {
        assertThat(north.send(home + "/receipt", "unit", unit("north"), "received", "2025-01-20")
                        .status())
                .isEqualTo(303);
        assertThat(standing().received()).isEqualTo(1);
        assertThat(north.send(home + "/receipt", "unit", unit("n1")).status())
                .as("today if no day is given")
                .isEqualTo(303);
        assertThat(north.open(home + "/receipt?unit=" + unit("n2")).status()).isEqualTo(200);

        var future = north.send(home + "/receipt", "unit", unit("north"), "received", "2025-03-16");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.page()).contains("is in the future", "id=\"received-error\"", "value=\"2025-03-16\"");
        var foreign = centre.send(home + "/receipt", "unit", unit("south"), "received", "2025-01-20");
        assertThat(foreign.page()).contains("does not address");
    }

    @Test
    void answersWithItsOwnDocument() throws Exception {
        var own = register(country.head("46-CTr/TU", "north committee", "Own"), List.of(), List.of(), List.of());
        directives.register(everything, own);
        var form = north.open(home + "/answer?unit=" + unit("north") + "&document=" + own.id());
        assertThat(form.page())
                .contains(
                        "value=\"" + own.id() + "\" selected",
                        "/directives/new?answering=" + directive + "&amp;unit=" + unit("north"));

        var foreign = register(country.head("5-KH/TU", "south", "Foreign"), List.of(), List.of(), List.of());
        directives.register(everything, foreign);
        var refused = centre.send(home + "/answer", answer("OWN_DOCUMENT", "document", foreign.id()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("was not issued by", "id=\"document-error\"");
        assertThat(north.send(home + "/answer", answer("OWN_DOCUMENT")).page()).contains("No document is chosen");

        assertThat(north.send(home + "/answer", answer("OWN_DOCUMENT", "document", own.id()))
                        .location())
                .isEqualTo(home);
        assertThat(standing().ownDocument()).isEqualTo(1);
    }

    @Test
    void answersInTheTwoOtherWays() throws Exception {
        assertThat(north.send(home + "/answer", answer("NOT_CONCERNED")).page())
                .contains("No reason is given", "id=\"reason-error\"");
        assertThat(north.send(home + "/answer", "unit", unit("north"), "answered", "2025-02-01")
                        .page())
                .contains("Nothing is chosen");
        assertThat(north.send(home + "/answer", answer("NOT_CONCERNED", "reason", "No border here."))
                        .status())
                .isEqualTo(303);
        assertThat(standing().notConcerned()).isEqualTo(1);
        assertThat(north.send(home + "/answer", answer("UNDER_UPPER")).status())
                .as("a second answer corrects")
                .isEqualTo(303);
        assertThat(standing().tookUp()).isEqualTo(1);
    }

    @Test
    void answersOnlyForUnitsInReach() throws Exception {
        var commune = new Browser(mvc, country.office("n1"));
        assertThat(commune.open(home + "/answer?unit=" + unit("north")).status())
                .isEqualTo(403);
        assertThat(commune.open(home + "/answer?unit=" + unit("south")).status())
                .isEqualTo(404);
        assertThat(commune.send(home + "/answer", answer("UNDER_UPPER")).status())
                .isIn(403, 404);
        assertThat(standing().tookUp()).isZero();
    }

    @Test
    void recordsAStudySessionOnce() throws Exception {
        var session = new Object[] {
            "unit",
            unit("north"),
            "held",
            "2025-02-10",
            "form",
            "HYBRID",
            "sites",
            "3",
            "counts[0].category",
            "leaders",
            "counts[0].expected",
            "40",
            "counts[0].present",
            "38",
            "_once",
            Ids.next()
        };
        assertThat(north.send(home + "/studies/new", session).status()).isEqualTo(303);
        assertThat(north.send(home + "/studies/new", session).status()).isEqualTo(303);
        assertThat(standing().studied()).isEqualTo(1);

        var bad = north.send(
                home + "/studies/new",
                "unit",
                unit("north"),
                "held",
                "",
                "sites",
                "0",
                "counts[0].category",
                "leaders",
                "counts[0].expected",
                "forty",
                "counts[0].present",
                "-1");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page()).contains("id=\"held-error\"", "id=\"counts[0].expected-error\"", "value=\"forty\"");
        var noSite = north.send(home + "/studies/new", "unit", unit("north"), "held", "2025-02-10", "sites", "0");
        assertThat(noSite.page()).contains("at one site at least");
        var more = north.send(
                home + "/studies/new", "unit", unit("north"), "counts[0].category", "leaders", "add", "counts");
        assertThat(more.page()).contains("name=\"counts[1].category\"");
    }

    @Test
    void remindsOneOrAllThatOweAnAnswer() throws Exception {
        north.send(home + "/answer", answer("UNDER_UPPER"));
        assertThat(centre.send(home + "/remind", "unit", unit("n1")).status()).isEqualTo(303);
        assertThat(reminded()).containsExactly(unit("n1"));
        assertThat(centre.send(home + "/remind", "all", "yes").status()).isEqualTo(303);
        assertThat(reminded()).containsExactlyInAnyOrder(unit("n1"), unit("n2"));
        assertThat(centre.send(home + "/remind").status()).isEqualTo(422);
    }

    private List<UUID> reminded() {
        return gaps.silent(everything, directive, Standings.Question.on(TODAY)).stream()
                .filter(each -> each.remindedAt() != null)
                .map(Gaps.Silent::unit)
                .toList();
    }

    private Object[] answer(String kind, Object... more) {
        return RegisterFormTests.with(
                new Object[] {"unit", unit("north"), "kind", kind, "answered", "2025-02-01"}, more);
    }

    private Standing standing() {
        return standings.of(everything, directive, Standings.Question.on(TODAY));
    }

    private UUID unit(String name) {
        return country.unit(name);
    }
}
