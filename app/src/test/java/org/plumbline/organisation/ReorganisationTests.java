package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.organisation.AnOrganisation.onDay;
import static org.plumbline.organisation.AnOrganisation.vi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Mergers, splits, abolitions and what is refused. */
@DatabaseTest
class ReorganisationTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final LocalDate EVE = DAY.minusDays(1);

    @Autowired
    private Units units;

    @Autowired
    private UnitFacts facts;

    private AnOrganisation make;
    private Unit root;
    private Unit north;
    private Unit south;

    @BeforeEach
    void aCountry() {
        make = new AnOrganisation(units);
        root = make.root("Nước " + Ids.next());
        north = make.place("Tỉnh Bắc", root);
        south = make.place("Tỉnh Nam", root);
    }

    @Test
    void childrenOfAMergedProvinceStandUnderTheSuccessorFromTheDayOn() {
        var district = make.place("Huyện", south);
        var cell = make.body("Chi bộ", UnitKind.GRASSROOTS, south);
        var committee = make.body("Tỉnh ủy Nam", UnitKind.COMMITTEE, south);
        var northern = make.body("Tỉnh ủy Bắc", UnitKind.COMMITTEE, north);

        units.reorganise(ALL, onDay(DAY, new Reorganise.Merge(List.of(id(south)), id(north))));

        assertThat(names(units.path(ALL, district.node(), EVE))).endsWith("Tỉnh Nam", "Huyện");
        assertThat(names(units.path(ALL, district.node(), DAY))).endsWith("Tỉnh Bắc", "Huyện");
        assertThat(make.again(south).ceased()).isEqualTo(DAY);
        assertThat(make.again(committee).ceased()).isEqualTo(DAY);
        assertThat(make.again(cell).ceased()).isNull();
        assertThat(make.again(cell).bodyOf()).isEqualTo(north.node());
        assertThat(facts.lineage(ALL, committee.node())).singleElement().satisfies(step -> {
            assertThat(step.otherId()).isEqualTo(northern.id().value());
            assertThat(step.reference()).isEqualTo("Resolution 1/NQ");
        });
        assertThat(facts.successors(ALL, south.node())).extracting(Unit::node).containsExactly(north.node());
    }

    @Test
    void whenATierIsAbolishedItsChildrenStandUnderTheUnitAbove() {
        units.defineTier(ALL, new DefineTier(Ids.next(), (short) 90, "test-90", vi("Huyện"), (short) 90));
        var district = make.placeOfTier("Huyện", north, (short) 90);
        var commune = make.place("Xã", district);

        units.reorganise(ALL, onDay(DAY, new Reorganise.AbolishTier((short) 90, id(root))));

        assertThat(names(units.path(ALL, commune.node(), DAY))).endsWith("Tỉnh Bắc", "Xã");
        assertThat(units.descendants(ALL, north.node(), Line.MAIN, DAY)).containsExactly(commune.node());
        assertThat(make.again(district).ceased()).isEqualTo(DAY);
    }

    @Test
    void aSplitRecordsSharesAndSendsChildrenWhereTheyGo() {
        var one = make.place("Huyện một", south);
        var two = make.place("Huyện hai", south);
        var east = make.place("Tỉnh Đông", root);
        var shares = List.of(share(north, "0.6"), share(east, "0.4"));

        units.reorganise(ALL, onDay(DAY, new Reorganise.Split(id(south), shares, Map.of(id(two), id(east)))));

        assertThat(names(units.path(ALL, one.node(), DAY))).contains("Tỉnh Bắc");
        assertThat(names(units.path(ALL, two.node(), DAY))).contains("Tỉnh Đông");
        assertThat(facts.lineage(ALL, south.node()))
                .extracting(s -> s.weight().toPlainString())
                .containsExactlyInAnyOrder("0.6", "0.4");
    }

    @Test
    void aUnitMayGoOnAfterASplit() {
        var shares = List.of(share(south, "0.7"), share(north, "0.3"));
        units.reorganise(ALL, onDay(DAY, new Reorganise.Split(id(south), shares, Map.of())));
        assertThat(make.again(south).ceased()).isNull();
    }

    @Test
    void sharesThatDoNotSumAreRefusedWithTheSum() {
        var shares = List.of(share(north, "0.6"), share(root, "0.3"));
        assertRefused(
                "organisation.weights-do-not-sum",
                () -> units.reorganise(ALL, onDay(DAY, new Reorganise.Split(id(south), shares, Map.of()))),
                "0.9",
                "0.1");
    }

    @Test
    void nothingIsStoredWhenALaterStepIsRefused() {
        assertThatThrownBy(() -> units.reorganise(
                        ALL,
                        onDay(
                                DAY,
                                new Reorganise.Rename(id(north), vi("Tỉnh Mới")),
                                new Reorganise.Abolish(id(root), null))))
                .isInstanceOf(Refused.class);
        assertThat(make.again(north).name()).isEqualTo(vi("Tỉnh Bắc"));
        assertThat(make.again(north).rowVersion()).isEqualTo(north.rowVersion());
    }

    @Test
    void aUnitNeverBecomesItsOwnChildOnAnyDay() {
        var district = make.place("Huyện", south);
        units.move(ALL, new MoveUnit(id(north), null, Line.MAIN, id(district), DAY, null));
        assertRefused(
                "organisation.own-child",
                () -> units.move(ALL, new MoveUnit(id(south), null, Line.MAIN, id(north), EVE, null)));
        assertRefused(
                "organisation.own-child",
                () -> units.move(ALL, new MoveUnit(id(south), null, Line.MAIN, id(south), EVE, null)));
    }

    @Test
    void daysOutsideALifeAreRefused() {
        var early = AnOrganisation.START.minusDays(1);
        assertRefused(
                "organisation.before-founded",
                () -> units.move(ALL, new MoveUnit(id(south), null, Line.MAIN, id(north), early, null)));
        assertRefused("organisation.parent-not-yet", () -> make.place("Huyện", south, early));
        units.reorganise(ALL, onDay(DAY, new Reorganise.Merge(List.of(id(south)), id(north))));
        assertRefused(
                "organisation.after-ceased",
                () -> units.rename(ALL, new RenameUnit(id(south), null, vi("Tên"), DAY, null)));
        assertRefused("organisation.parent-ceases", () -> make.place("Huyện", south, EVE));
    }

    @Test
    void whoeverEditedAnOlderVersionIsToldBoth() {
        units.change(ALL, new ChangeUnit(id(south), 1, null, null, "0203 111", null));
        assertThatThrownBy(() -> units.change(ALL, new ChangeUnit(id(south), 1, null, null, "0203 222", null)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.sent()).containsEntry("telephone", "0203 222");
                    assertThat(conflict.stored()).containsEntry("telephone", "0203 111");
                });
    }

    @Test
    void aSectorLineStandsBesideTheMainLine() {
        units.defineLine(ALL, new DefineLine(Ids.next(), (short) 9, "sector-test", vi("Ngành")));
        units.joinLine(ALL, new JoinLine(id(south), 9, null, AnOrganisation.START, null));
        units.joinLine(ALL, new JoinLine(id(north), 9, id(south), AnOrganisation.START, null));
        assertThat(units.descendants(ALL, south.node(), 9, EVE)).containsExactly(north.node());
        assertThat(units.descendants(ALL, south.node(), Line.MAIN, EVE)).isEmpty();
        assertRefused("organisation.line-below", () -> units.leaveLine(ALL, new LeaveLine(id(south), 9, DAY)));
        units.leaveLine(ALL, new LeaveLine(id(north), 9, DAY));
        assertThat(units.descendants(ALL, south.node(), 9, DAY)).isEmpty();
        assertThat(units.descendants(ALL, south.node(), 9, EVE)).containsExactly(north.node());
    }

    private static Reorganise.Share share(Unit unit, String weight) {
        return new Reorganise.Share(id(unit), "population", new BigDecimal(weight));
    }

    private static java.util.UUID id(Unit unit) {
        return unit.id().value();
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(u -> u.name().original()).toList();
    }

    static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String... named) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems()).extracting(p -> p.code()).contains(code);
            var said = refused.problems().getFirst().arguments().values().toString();
            assertThat(List.of(named)).allSatisfy(name -> assertThat(said).contains(name));
        });
    }
}
