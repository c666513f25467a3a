package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Search box, list and interface for programs find the same, in the same order, and say by what. */
@DatabaseTest
class OneSearchTests {

    private static final Pattern FIRST_LINK =
            Pattern.compile("<main.*?href=\"/directives/([0-9a-f-]{36})\"", Pattern.DOTALL);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    private Country country;
    private Browser office;

    @BeforeEach
    void twoProvincesWithTheSameSymbol() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1");
        country.body("north-committee", UnitKind.COMMITTEE, "north");
        country.body("south-committee", UnitKind.COMMITTEE, "south");
        office = new Browser(mvc, country.office("north"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"81-NQ/TW", "resolution 81", "nghi quyet 81", "81 nq", "Resoluton 81", "flourish orchards"})
    void allThreeFindTheSameFirst(String typed) throws Exception {
        var wanted = register("81-NQ/TW", "centre", "Orchards that flourish");
        register("82-CTr/TU", "north-committee", "Carrying out Resolution 81");
        assertThat(directives
                        .search(country.office("north"), typed, 5)
                        .getFirst()
                        .id()
                        .toString())
                .isEqualTo(wanted);
        assertThat(firstLink("/directives?q=" + typed)).isEqualTo(wanted);
        var answer = office.open("/api/v1/directives?q=" + typed);
        assertThat(new JsonMapper().readTree(answer.page()).at("/items/0/id").stringValue())
                .isEqualTo(wanted);
        var page = office.open("/search?q=" + typed);
        assertThat(page.status() == 303 ? page.location() : "/directives/" + firstLink("/search?q=" + typed))
                .isEqualTo("/directives/" + wanted);
    }

    @Test
    void nearIssuersStandFirst() {
        var north = register(
                "83-CTr/TU",
                "north-committee",
                "Wells and drinking water for the villages in the hills, and who keeps them");
        var south = register(
                "83-CTr/TU",
                "south-committee",
                "Ferries, lighthouses, harbour dues, coast guards and the schools of pilots");
        var below = register("83-KH/HU", "n1", "Of a district");
        var above = register("83-NQ/TW", "centre", "Of the centre");
        assertThat(found(country.office("north"), "83")).containsExactly(north, above, below);
        assertThat(found(country.office("north"), "83-CTr/TU")).first().isEqualTo(north);
        assertThat(found(country.office("south"), "83-CTr/TU")).first().isEqualTo(south);
        assertThat(found(country.office("n1"), "83")).startsWith(below, north);
        assertThat(found(Scope.programme(), "83-CTr/TU " + country.unit("centre")))
                .contains(north, south);
    }

    @Test
    void whatIsInForceStandsBeforeWhatWasReplaced() {
        var old = register("84-KL/TW", "centre", "Aims");
        var other = country.head(
                        "84-KL/TW",
                        "centre",
                        "Growth of the economy in the second half of the term, revised by the plenum")
                .inTerm("2025-2030");
        var replacing = Country.register(
                other,
                List.of(),
                List.of(new Link(RelationKind.REPLACES, java.util.UUID.fromString(old), null)),
                List.of());
        directives.register(Scope.programme(), replacing);
        assertThat(found(country.office("north"), "conclusion 84"))
                .startsWith(replacing.id().toString(), old);
    }

    @Test
    void saysWhatItUnderstoodWhereNothingFits() throws Exception {
        register("85-NQ/TW", "centre", "Harbours");
        var none = office.open("/search?q=Conclusion 8675").page();
        assertThat(none).contains("Read as KL 8675, Conclusion", "Nothing was found");
        var like = office.open("/search?q=Conclusion 85").page();
        assertThat(like).contains("Read as KL 85, Conclusion", "Nothing fits exactly", "85-NQ/TW", "similar");
        assertThat(office.open("/directives?q=Conclusion 85").page()).contains("Nothing fits exactly", "85-NQ/TW");
        assertThat(office.open("/search?q=8675-CTrr/TU").page()).contains("Perhaps 8675-CTr/TU was meant");
        assertThat(office.open("/search?q=8675 xyz").page()).contains("looks like a symbol");
    }

    /** The letters KH and HU and the number 88 also stand inside other words and numbers. */
    @Test
    void titlesAreComparedByWords() {
        var other = register("186-NQ/TW", "centre", "Khoa học, huyện, 1883 (chuyển đổi số)");
        assertThat(found(country.office("north"), "88-KH/HU")).doesNotContain(other);
        assertThat(found(country.office("north"), "Resolution 883")).doesNotContain(other);
        assertThat(found(country.office("north"), "so doi chuyen")).contains(other);
        assertThat(found(country.office("north"), "khoa hoc 1883 h")).contains(other);
    }

    @Test
    void saysByWhatItWasFound() throws Exception {
        register("86-NQ/TW", "centre", "Harbours and lighthouses");
        register("87-NQ/TW", "centre", "Carrying out Resolution 86");
        var page = office.open("/search?q=resolution 86").page();
        assertThat(page).contains("by its symbol", "by its title");
        assertThat(page.indexOf("by its symbol")).isLessThan(page.indexOf("by its title"));
        var items = new JsonMapper()
                .readTree(office.open("/api/v1/directives?q=resolution 86").page())
                .get("items");
        assertThat(items.get(0).get("found").stringValue()).isEqualTo("SYMBOL");
        assertThat(items.get(1).get("found").stringValue()).isEqualTo("TITLE");
    }

    private List<String> found(Scope scope, String typed) {
        return directives.search(scope, typed, 50).stream()
                .map(hit -> hit.id().toString())
                .toList();
    }

    private String firstLink(String address) throws Exception {
        var links = FIRST_LINK.matcher(office.open(address).page());
        assertThat(links.find()).isTrue();
        return links.group(1);
    }

    private String register(String symbol, String issuer, String title) {
        var deed = Country.register(country.head(symbol, issuer, title), List.of(), List.of(), List.of());
        directives.register(Scope.programme(), deed);
        return deed.id().toString();
    }
}
