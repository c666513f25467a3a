package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.organisation.AnOrganisation.onDay;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mandate lets see and do: own unit, below, above, beside, before. Today is 15 March 2025. */
@DatabaseTest
class ReachTests {

    private static final LocalDate TODAY = LocalDate.parse("2025-03-15");
    private static final LocalDate REFORM = LocalDate.parse("2025-01-01");

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Posts posts;

    @Autowired
    private TemporaryBodies bodies;

    private AnOrganisation make;
    private Unit root;
    private Unit own;
    private Unit sibling;
    private Unit child;

    @BeforeEach
    void aCountry() {
        make = new AnOrganisation(units);
        root = make.root("Gốc " + Ids.next());
        own = make.place("Của mình", root);
        sibling = make.place("Bên cạnh", root);
        child = make.place("Bên dưới", own);
    }

    @Test
    void aMandateForOneUnitAloneSeesItsBodiesAndNothingBelow() {
        var body = make.body("Ủy ban", UnitKind.PEOPLE_COMMITTEE, own);
        var clerk = alone(own, Ability.READ);
        assertThat(units.find(clerk, id(body))).isPresent();
        assertThat(units.find(clerk, id(child))).isEmpty();
        assertThat(units.find(clerk, id(sibling))).isEmpty();
    }

    @Test
    void aMandateForOneUnitAloneSetsUpAndEndsABodyThere() {
        var office = alone(own, Ability.READ, Ability.ORGANISE);
        var post = Ids.next();
        posts.create(office, new CreatePost(post, id(own), null, AnOrganisation.vi("Bí thư"), AnOrganisation.START));
        var body = Ids.next();
        bodies.setUp(
                office,
                new SetUpBody(
                        body,
                        id(own),
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        AnOrganisation.vi("Tổ"),
                        null,
                        TODAY,
                        null,
                        List.of(new TemporaryBodies.Seat(post, "HEAD"))));
        var later = alone(own, Ability.READ, Ability.ORGANISE);
        assertThat(bodies.members(later, units.get(later, body).node(), TODAY)).hasSize(1);
        bodies.end(later, new EndBody(body, TODAY.plusDays(1)));
        assertThat(units.get(later, body).ceased()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void seesAndChangesItsOwnSubtree() {
        var scope = scope(own, Ability.READ, Ability.ORGANISE);
        assertThat(units.find(scope, id(child))).isPresent();
        reach.require(scope, Ability.ORGANISE, child.node());
        new AnOrganisation(units, scope).place("Mới", child);
        var planned = new AnOrganisation(units, scope).place("Sắp có", child, TODAY.plusYears(1));
        assertThat(reach.allows(scope, Ability.ORGANISE, planned.node())).isTrue();
    }

    @Test
    void readsTheUnitsAboveAndTheirBodiesWithoutChangingThem() {
        var office = make.body("Văn phòng", UnitKind.AGENCY, root);
        var scope = scope(own, Ability.READ, Ability.ORGANISE);
        assertThat(units.find(scope, id(root))).isPresent();
        assertThat(units.find(scope, id(office))).isPresent();
        assertThatThrownBy(() -> reach.require(scope, Ability.ORGANISE, root.node()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> units.rename(scope, new RenameUnit(id(root), null, AnOrganisation.vi("X"), TODAY, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void neverSeesWhatStandsBeside() {
        var scope = scope(own, Ability.READ, Ability.ORGANISE);
        assertThat(units.find(scope, id(sibling))).isEmpty();
        assertThat(units.children(scope, root.node(), Line.MAIN, TODAY))
                .extracting(Unit::node)
                .containsExactly(own.node());
        assertThatThrownBy(() -> reach.require(scope, Ability.READ, sibling.node()))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> units.move(scope, new MoveUnit(id(sibling), null, Line.MAIN, id(own), TODAY, null)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void readsPredecessorsThatEndedElsewhere() {
        new AnOrganisation(units).again(sibling);
        units.reorganise(Scope.programme(), onDay(REFORM, new Reorganise.Merge(List.of(id(sibling)), id(own))));
        var scope = scope(own, Ability.READ, Ability.ORGANISE);
        assertThat(units.find(scope, id(sibling))).isPresent();
        assertThat(reach.allows(scope, Ability.ORGANISE, sibling.node())).isFalse();
    }

    @Test
    void seesNoLongerWhatMovedAway() {
        units.move(Scope.programme(), new MoveUnit(id(child), null, Line.MAIN, id(sibling), REFORM, null));
        assertThat(units.find(scope(own, Ability.READ), id(child))).isEmpty();
    }

    @Test
    void withoutScopeNothingIsThere() {
        assertThat(units.find(Scope.nobody(), id(own))).isEmpty();
        assertThat(units.search(Scope.nobody(), "Bên", 10, null).items()).isEmpty();
    }

    @Test
    void anotherAbilityIsNotEnough() {
        assertThatThrownBy(() -> reach.require(scope(own, Ability.READ), Ability.ORGANISE, child.node()))
                .isInstanceOf(NotAllowed.class);
    }

    /** What a new request by a mandate for one unit alone may do. */
    private Scope alone(Unit unit, Ability... abilities) {
        var around = reach.around(List.of(unit.node()), TODAY);
        var grant = new Grant(unit.node(), false, Set.of(abilities));
        return new Scope(Ids.next(), null, "Office", List.of(grant), around.everything(), around.nodes());
    }

    private Scope scope(Unit unit, Ability... abilities) {
        var around = reach.around(List.of(unit.node()), TODAY);
        var grant = new Grant(unit.node(), true, Set.of(abilities));
        return new Scope(UUID.randomUUID(), null, "Office", List.of(grant), around.everything(), around.nodes());
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }
}
