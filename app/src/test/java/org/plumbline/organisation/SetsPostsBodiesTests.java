package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.organisation.AnOrganisation.onDay;
import static org.plumbline.organisation.AnOrganisation.vi;
import static org.plumbline.organisation.ReorganisationTests.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Sets by list and by rule, posts with their holders, temporary bodies. */
@DatabaseTest
class SetsPostsBodiesTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    @Autowired
    private Units units;

    @Autowired
    private UnitSets sets;

    @Autowired
    private Posts posts;

    @Autowired
    private TemporaryBodies bodies;

    private AnOrganisation make;
    private Unit root;
    private Unit border;
    private Unit inland;

    @BeforeEach
    void aProvince() {
        make = new AnOrganisation(units);
        root = make.root("Tỉnh " + Ids.next());
        border = make.placeWithTraits("Xã biên giới", root, Map.of("border", "yes", "minorities", "96"));
        inland = make.placeWithTraits("Xã nội địa", root, Map.of("minorities", "4.5"));
    }

    @Test
    void aRuleIsWorkedOutForTheDay() {
        var set = byRule(new UnitSets.Condition("border", UnitSets.Comparison.IS, "yes"));
        assertThat(sets.members(ALL, set, DAY)).containsExactly(border.node());
        units.changeTraits(ALL, new ChangeTraits(id(inland), DAY, Map.of("border", "yes")));
        assertThat(sets.members(ALL, set, DAY.minusDays(1))).containsExactly(border.node());
        assertThat(sets.members(ALL, set, DAY)).containsExactly(border.node(), inland.node());
    }

    @Test
    void aRuleComparesNumbers() {
        var set = byRule(new UnitSets.Condition("minorities", UnitSets.Comparison.AT_LEAST, "50"));
        assertThat(sets.members(ALL, set, DAY)).containsExactly(border.node());
        assertRefused(
                "organisation.trait-number",
                () -> byRule(new UnitSets.Condition("minorities", UnitSets.Comparison.AT_MOST, "many")),
                "many");
    }

    @Test
    void aListHasDatedMembersAndRefusesAUnitThatCeased() {
        var set = Ids.next();
        sets.name(ALL, new NameSet(set, id(root), "set-" + set, vi("Danh sách"), null));
        sets.changeMembers(ALL, new ChangeMembers(set, AnOrganisation.START, List.of(id(border), id(inland))));
        sets.changeMembers(ALL, new ChangeMembers(set, DAY, List.of(id(border))));
        assertThat(sets.members(ALL, set, DAY.minusDays(1))).containsExactly(border.node(), inland.node());
        assertThat(sets.members(ALL, set, DAY)).containsExactly(border.node());
        assertThat(sets.holding(ALL, border.node(), DAY))
                .extracting(UnitSet::id)
                .containsExactly(set);

        units.reorganise(ALL, onDay(DAY.plusDays(9), new Reorganise.Merge(List.of(id(border)), id(inland))));
        assertThat(sets.members(ALL, set, DAY.plusDays(9))).isEmpty();
        assertRefused(
                "organisation.set-ceased",
                () -> sets.changeMembers(ALL, new ChangeMembers(set, DAY.plusDays(9), List.of(id(border)))),
                "Xã biên giới");
    }

    @Test
    void aSetPassesToAnotherUnit() {
        var set = Ids.next();
        sets.name(ALL, new NameSet(set, id(root), "set-" + set, vi("Danh sách"), null));
        sets.name(ALL, new NameSet(set, 1, id(border), "set-" + set, vi("Danh sách"), null));
        assertThat(sets.get(ALL, set).owner()).isEqualTo(border.node());
    }

    @Test
    void aPostIsHandedOverAndEndsWithItsUnit() {
        var post = post(border);
        posts.handOver(ALL, new HandOver(post, "Nguyễn Văn A", AnOrganisation.START));
        posts.handOver(ALL, new HandOver(post, "Trần Thị B", DAY));
        assertThat(posts.get(ALL, post, DAY.minusDays(1)).holder()).isEqualTo("Nguyễn Văn A");
        assertThat(posts.get(ALL, post, DAY).holder()).isEqualTo("Trần Thị B");
        posts.handOver(ALL, new HandOver(post, null, DAY.plusDays(5)));
        assertThat(posts.get(ALL, post, DAY.plusDays(5)).holder()).isNull();
        assertThat(posts.holdings(ALL, post)).hasSize(2);
        assertRefused(
                "organisation.before-founded",
                () -> posts.handOver(ALL, new HandOver(post, "C", AnOrganisation.START.minusDays(1))));

        units.reorganise(ALL, onDay(DAY.plusDays(2), new Reorganise.Merge(List.of(id(border)), id(inland))));
        assertThat(posts.ofUnit(ALL, border.node(), DAY.plusDays(2))).isEmpty();
        assertThat(posts.holdings(ALL, post).getFirst().to()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void aTemporaryBodyHasMembersByPostAndAnEnd() {
        var head = post(root);
        var member = post(border);
        var body = Ids.next();
        bodies.setUp(
                ALL,
                new SetUpBody(
                        body,
                        id(root),
                        TemporaryBodies.Form.STEERING_COMMITTEE,
                        null,
                        vi("Ban chỉ đạo"),
                        vi("Họp hằng quý."),
                        AnOrganisation.START,
                        DAY.plusYears(1),
                        List.of(new TemporaryBodies.Seat(head, "HEAD"))));
        bodies.changeSeats(
                ALL,
                new ChangeSeats(
                        body,
                        DAY,
                        List.of(new TemporaryBodies.Seat(member, "MEMBER"), new TemporaryBodies.Seat(head, "HEAD"))));
        var node = units.get(ALL, body).node();
        assertThat(bodies.members(ALL, node, DAY.minusDays(1))).hasSize(1);
        assertThat(bodies.members(ALL, node, DAY))
                .extracting(TemporaryBodies.Member::role)
                .containsExactly("HEAD", "MEMBER");
        bodies.end(ALL, new EndBody(body, DAY.plusDays(30)));
        assertThat(units.get(ALL, body).ceased()).isEqualTo(DAY.plusDays(30));
        assertThat(bodies.members(ALL, node, DAY.plusDays(30))).isEmpty();
    }

    private UUID post(Unit unit) {
        var id = Ids.next();
        posts.create(ALL, new CreatePost(id, id(unit), "post-" + id, vi("Bí thư"), AnOrganisation.START));
        return id;
    }

    private UUID byRule(UnitSets.Condition condition) {
        var id = Ids.next();
        sets.name(
                ALL,
                new NameSet(
                        id,
                        id(root),
                        "rule-" + id,
                        vi("Theo tiêu chí"),
                        new UnitSets.Rule(id(root), UnitKind.PLACE, null, List.of(condition))));
        return id;
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }
}
