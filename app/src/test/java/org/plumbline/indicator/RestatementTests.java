package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.LastKnown;
import org.plumbline.verdict.Restated.Way;
import org.plumbline.verdict.Restated.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Series of units that were merged, divided and moved, as a reader sees them: restated, with pieces, gaps and reasons. */
@DatabaseTest
class RestatementTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate REFORM = LocalDate.of(2024, 7, 1);

    @Autowired
    private Measured measured;

    @Autowired
    private Units units;

    @Autowired
    private Restatements restatements;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID poverty;

    @BeforeEach
    void twoDistrictsOfWhichOneIsJoined() {
        set = measured.fresh();
        set.country().places(3, "north", "n3");
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    private Restatement restated(UUID indicator, String unit, @Nullable String weight, @Nullable Instant knownAt) {
        return restatements.of(
                ALL,
                set.country().node(unit),
                new Restatements.Question(indicator, "", Measured.TODAY, weight, null, null, knownAt));
    }

    private Restatement.Line line(UUID indicator, String unit, @Nullable String weight) {
        return restated(indicator, unit, weight, null).lines().getFirst();
    }

    private void reorganise(LocalDate on, Reorganise.Step... steps) {
        units.reorganise(ALL, new Reorganise(Ids.next(), "Resolution 202", null, on, List.of(steps)));
    }

    private void joined() {
        reorganise(REFORM, new Reorganise.Merge(List.of(set.unit("n1"), set.unit("n3")), set.unit("n2")));
    }

    private void entered(UUID indicator, String unit, String period, Figure figure) {
        measured.entered(ALL, indicator, set.unit(unit), period, figure);
    }

    private void divided() {
        reorganise(
                REFORM,
                new Reorganise.Split(
                        set.unit("n1"),
                        List.of(
                                new Reorganise.Share(set.unit("n1"), "population", new BigDecimal("0.6")),
                                new Reorganise.Share(set.unit("n2"), "population", new BigDecimal("0.4"))),
                        Map.of()));
    }

    @Test
    void numeratorsAndDenominatorsAreAddedAndTheMissingNamed() {
        entered(poverty, "n1", "2023", Measured.parts(10, 20));
        entered(poverty, "n2", "2023", Measured.parts(1, 100));
        joined();
        entered(poverty, "n2", "2024", Measured.parts(3, 300));
        var lines = restated(poverty, "n2", null, null).lines();
        assertThat(lines).extracting(Restatement.Line::way).containsExactly(Way.MADE, Way.AS_REPORTED);
        var then = lines.getFirst();
        assertThat(then.figure()).isEqualTo(Figure.parts(new BigDecimal("11"), new BigDecimal("120")));
        assertThat(then.given()).isEqualTo(2);
        assertThat(then.expected()).isEqualTo(3);
        assertThat(then.missing()).extracting(each -> each.name().original()).containsExactly("n3");
        assertThat(lines.getLast().across()).isTrue();
        assertThat(restated(poverty, "n2", null, null).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reference()).isEqualTo("Resolution 202"));
    }

    @Test
    void whatCannotBeRestatedSaysWhy() {
        entered(poverty, "n1", "2023", Measured.number("65.5"));
        entered(poverty, "n2", "2023", Measured.parts(1, 100));
        joined();
        var line = line(poverty, "n2", null);
        assertThat(line.way()).isEqualTo(Way.NOT_RESTATABLE);
        assertThat(line.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.why()).isEqualTo(Why.WITHOUT_PARTS))
                .satisfies(reason -> assertThat(reason.unit().name().original()).isEqualTo("n1"));
    }

    @Test
    void aDividedUnitIsApportionedOnlyWhenAsked() {
        var roads = measured.defined(set, "ROADS", Measured.roads());
        entered(roads, "n1", "2023-Q1", Measured.number("50"));
        entered(roads, "n2", "2023-Q1", Measured.number("7"));
        divided();
        var without = restated(roads, "n2", null, null);
        assertThat(without.weights()).containsExactly("population");
        assertThat(without.lines().getFirst().reasons())
                .extracting(Restatement.Reason::why)
                .containsExactly(Why.DIVIDED);
        var by = line(roads, "n2", "population");
        assertThat(by.apportioned()).isTrue();
        assertThat(by.amount()).isEqualByComparingTo("27");
        assertThat(line(roads, "n1", "population").amount()).isEqualByComparingTo("30");
        assertThat(line(roads, "n1", "area").way()).isEqualTo(Way.NOT_RESTATABLE);
        assertThat(restated(roads, "north", null, null).changes())
                .as("nothing changed above")
                .isEmpty();
    }

    @Test
    void aMoveThatIsRecordedLateTakesItsFigureWithIt() {
        set.country().places(4, "n1", "c1");
        var roads = measured.defined(set, "ROADS", Measured.roads());
        entered(roads, "n1", "2023-Q1", Measured.number("50"));
        entered(roads, "n2", "2023-Q1", Measured.number("7"));
        entered(roads, "c1", "2023-Q1", Measured.number("4"));
        var before = LastKnown.of(store, sql);
        units.move(ALL, new MoveUnit(set.unit("c1"), null, 1, set.unit("n2"), LocalDate.of(2023, 6, 1), null));
        assertThat(line(roads, "n1", null).amount()).isEqualByComparingTo("46");
        assertThat(line(roads, "n2", null).amount()).isEqualByComparingTo("11");
        assertThat(restated(roads, "n1", null, before).lines().getFirst().amount())
                .as("as known before the move")
                .isEqualByComparingTo("50");
    }

    @Test
    void aCommuneThatGoesIntoOneOfAnotherDistrictTakesItsFigureWithIt() {
        set.country().places(4, "n1", "c1");
        set.country().places(4, "n2", "c2");
        var roads = measured.defined(set, "ROADS", Measured.roads());
        entered(roads, "n1", "2023-Q1", Measured.number("50"));
        entered(roads, "n2", "2023-Q1", Measured.number("7"));
        entered(roads, "c1", "2023-Q1", Measured.number("4"));
        reorganise(REFORM, new Reorganise.Merge(List.of(set.unit("c1")), set.unit("c2")));
        assertThat(line(roads, "n1", null).amount()).isEqualByComparingTo("46");
        assertThat(line(roads, "n2", null).amount()).isEqualByComparingTo("11");
        assertThat(line(roads, "c2", null).missing())
                .extracting(each -> each.name().original())
                .containsExactly("c2");
    }

    @Test
    void isAnsweredAsKnownBeforeTheReformWasRecorded() {
        entered(poverty, "n1", "2023", Measured.parts(10, 20));
        entered(poverty, "n2", "2023", Measured.parts(1, 100));
        var before = LastKnown.of(store, sql);
        joined();
        assertThat(restated(poverty, "n2", null, before).lines().getFirst().way())
                .isEqualTo(Way.AS_REPORTED);
        assertThat(restated(poverty, "n2", null, null).lines().getFirst().way()).isEqualTo(Way.MADE);
    }

    @Test
    void figuresMadeOfThoseBelowAreRestatedToo() {
        set.country().places(4, "n1", "c1", "c2");
        set.country().places(4, "n2", "c3");
        var roads = measured.defined(set, "ROADS", Measured.fromBelow(Measured.roads()));
        entered(roads, "c1", "2023-Q1", Measured.number("1"));
        entered(roads, "c2", "2023-Q1", Measured.number("2"));
        entered(roads, "c3", "2023-Q1", Measured.number("4"));
        reorganise(REFORM, new Reorganise.Merge(List.of(set.unit("n1")), set.unit("n2")));
        var line = line(roads, "n2", null);
        assertThat(line.amount()).isEqualByComparingTo("7");
        assertThat(line.pieces()).allMatch(Restatement.Piece::summed);
    }

    @Test
    void theHighestOfAllIsTheHighestOfItsParts() {
        var highest = measured.defined(
                set,
                "MAX",
                Measured.text(Shape.NUMBER, "kilometres", Kept.STOCK, PlaceRule.MAX, TimeRule.LAST, Frequency.YEAR));
        entered(highest, "n1", "2023", Measured.number("10"));
        entered(highest, "n2", "2023", Measured.number("40"));
        joined();
        assertThat(line(highest, "n2", null).amount()).isEqualByComparingTo("40");
    }

    @Test
    void thePageChoosesAndOpensToThePieces() throws Exception {
        entered(poverty, "n1", "2023", Measured.parts(10, 20));
        entered(poverty, "n2", "2023", Measured.parts(1, 100));
        joined();
        var office = new Browser(mvc, set.office());
        var at = "/indicators/" + poverty + "/units/" + set.unit("n2");
        var reported = office.open(at).page();
        assertThat(reported)
                .contains("As reported", "Restated for the units of today", "goes on from", "n1", "1 of 100");
        var page = office.open(at + "?restated=today").page();
        assertThat(page)
                .contains(
                        "9.17 %", "11 of 120", "1 of 3 missing: n3", "10 of 20", "/figures/", "Made of 2 of 3 figures")
                .doesNotContain("apportioned by");
        var ended = office.open("/indicators/" + poverty + "/units/" + set.unit("n1"))
                .page();
        assertThat(ended).contains("ended on 1 July 2024", "goes on in", "n2", "restated=today");
        assertThat(office.open("/indicators/" + poverty + "/units/" + set.unit("n1") + "?restated=today")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void programsReadTheSame() throws Exception {
        entered(poverty, "n1", "2023", Measured.parts(10, 20));
        entered(poverty, "n2", "2023", Measured.parts(1, 100));
        joined();
        var office = new Browser(mvc, set.office());
        var address = "/api/v1/series?indicator=" + poverty + "&unit=" + set.unit("n2");
        var answer = office.open(address + "&restated=2024-07-01").page();
        assertThat(JsonPath.<String>read(answer, "$.restated.lines[0].way")).isEqualTo("MADE");
        assertThat(JsonPath.<Integer>read(answer, "$.restated.lines[0].figure.numerator"))
                .isEqualTo(11);
        assertThat(JsonPath.<List<Object>>read(answer, "$.items")).isEmpty();
        assertThat(JsonPath.<String>read(
                        office.open(address + "&restated=2024-06-30").page(), "$.restated.lines[0].way"))
                .isEqualTo("AS_REPORTED");
        assertThat(office.open(address + "&restated=soon").status()).isEqualTo(422);
    }
}
