package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.access.AHouse.FOUNDED;
import static org.plumbline.access.AHouse.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MandatesTests {

    @Autowired
    private AHouse houses;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Seats seats;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Actors actors;

    @Autowired
    private Reach reach;

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @Test
    void aMandateReachesItsUnitAndWithSubtreeAllBelow() {
        var house = houses.house();
        var officer = houses.scope(houses.somebody(house.district(), Role.OFFICER, true));
        assertThat(officer.grants()).hasSize(1);
        assertThat(reach.allows(officer, Ability.DIRECT, houses.node(house.hamlet())))
                .isTrue();
        assertThat(reach.allows(officer, Ability.DIRECT, houses.node(house.cousin())))
                .isFalse();
        assertThat(reach.allows(officer, Ability.GRANT, houses.node(house.district())))
                .isFalse();
        var clerk = houses.scope(houses.somebody(house.district(), Role.CLERK, false));
        assertThat(reach.allows(clerk, Ability.ANSWER, houses.node(house.district())))
                .isTrue();
        assertThat(reach.allows(clerk, Ability.ANSWER, houses.node(house.commune())))
                .isFalse();
    }

    @Test
    void unitsAboveMayBeReadAndNothingBeside() {
        var house = houses.house();
        var clerk = houses.scope(houses.somebody(house.commune(), Role.CLERK, false));
        assertThat(units.find(clerk, house.province())).isPresent();
        assertThat(units.find(clerk, house.sibling())).isEmpty();
        assertThat(units.find(clerk, house.cousin())).isEmpty();
    }

    @Test
    void everyEndCountsFromTheNextRequestOn() {
        var house = houses.house();
        var left = houses.somebody(house.commune(), Role.OFFICE, true);
        assertThat(houses.scope(left).mayAnywhere(Ability.DIRECT)).isTrue();
        seats.leave(Scope.programme(), new LeaveSeat(left.account(), left.post(), TODAY));
        assertThat(houses.scope(left).grants()).isEmpty();

        var ended = houses.somebody(house.commune(), Role.OFFICE, true);
        assertThat(houses.scope(ended).mayAnywhere(Ability.DIRECT)).isTrue();
        mandates.end(Scope.programme(), new EndMandate(ended.mandate(), 1, TODAY));
        assertThat(houses.scope(ended).mayAnywhere(Ability.READ)).isFalse();

        var closed = houses.somebody(house.commune(), Role.OFFICE, true);
        assertThat(houses.scope(closed).account()).isEqualTo(closed.account());
        accounts.close(Scope.programme(), new CloseAccount(closed.account(), 1, TODAY));
        assertThat(houses.scope(closed)).isEqualTo(Scope.nobody());
    }

    @Test
    void aMandateOutsideItsDaysOrAtAClosedUnitGrantsNothing() {
        var house = houses.house();
        var expired = houses.somebody(house.commune(), Role.OFFICE, true, TODAY);
        assertThat(houses.scope(expired).grants()).isEmpty();
        var open = houses.somebody(house.commune(), Role.OFFICE, true, TODAY.plusDays(1));
        assertThat(houses.scope(open).grants()).hasSize(1);
        assertThatThrownBy(() -> mandates.give(
                        Scope.programme(),
                        new GiveMandate(
                                Ids.next(),
                                open.post(),
                                Role.READER,
                                house.closed(),
                                true,
                                LocalDate.parse("2024-01-01"),
                                null)))
                .isInstanceOf(Refused.class);
        mandates.give(
                Scope.programme(),
                new GiveMandate(Ids.next(), open.post(), Role.READER, house.closed(), true, FOUNDED, null));
        assertThat(houses.scope(open).grants()).hasSize(1);
    }

    @Test
    void handingOverAPostHandsOverItsMandates() {
        var house = houses.house();
        var former = houses.somebody(house.commune(), Role.OFFICE, true);
        var successor = houses.account(house.commune());
        seats.leave(Scope.programme(), new LeaveSeat(former.account(), former.post(), TODAY));
        seats.take(Scope.programme(), new SeatAccount(successor, former.post(), TODAY));
        var scope = houses.scope(new AHouse.Somebody(successor, former.post(), former.mandate(), ""));
        assertThat(scope.grants()).hasSize(1);
        assertThat(scope.post()).isEqualTo(former.post());
    }

    @Test
    void nobodyGivesWhatLiesOutsideHisReach() {
        var house = houses.house();
        var administrator = houses.scope(houses.somebody(house.district(), Role.ADMINISTRATOR, true));
        var post = houses.post(house.commune());
        mandates.give(administrator, give(post, Role.OFFICE, house.commune(), true, null));
        assertThatThrownBy(() -> mandates.give(administrator, give(post, Role.READER, house.cousin(), false, null)))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> mandates.give(administrator, give(post, Role.READER, house.province(), false, null)))
                .isInstanceOf(NotAllowed.class);
        var officer = houses.scope(houses.somebody(house.district(), Role.OFFICE, true));
        assertThatThrownBy(() -> mandates.give(officer, give(post, Role.READER, house.commune(), false, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        var house = houses.house();
        var post = houses.post(house.commune());
        var alone = houses.scope(houses.somebody(house.commune(), Role.ADMINISTRATOR, false));
        assertThatThrownBy(() -> mandates.give(alone, give(post, Role.READER, house.commune(), true, null)))
                .isInstanceOf(NotAllowed.class);
        var until = TODAY.plusYears(1);
        var dated = houses.scope(houses.somebody(house.commune(), Role.ADMINISTRATOR, true, until));
        mandates.give(dated, give(post, Role.READER, house.commune(), true, until));
        assertThatThrownBy(() -> mandates.give(dated, give(post, Role.CLERK, house.commune(), true, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("code")
                                .isEqualTo(List.of("access.mandate-outlasts")));
    }

    @Test
    void puttingAnAccountOnAPostGivesItsMandatesSoTheyMustBeOnesOwnToGive() {
        var house = houses.house();
        var administrator = houses.scope(houses.somebody(house.commune(), Role.ADMINISTRATOR, true));
        var mighty = houses.post(house.commune());
        mandates.give(Scope.programme(), give(mighty, Role.OFFICE, house.province(), true, null));
        var friend = houses.account(house.commune());
        assertThatThrownBy(() -> seats.take(administrator, new SeatAccount(friend, mighty, TODAY)))
                .isInstanceOf(NotAllowed.class);
        seats.take(Scope.programme(), new SeatAccount(friend, mighty, TODAY));
        assertThatThrownBy(() ->
                        accounts.setPassword(administrator, new SetPassword(friend, true), "a sentence of my own"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoPeopleEndingOneMandateMeetAConflict() {
        var house = houses.house();
        var somebody = houses.somebody(house.commune(), Role.OFFICE, true);
        mandates.end(Scope.programme(), new EndMandate(somebody.mandate(), 1, TODAY.plusDays(5)));
        assertThatThrownBy(() -> mandates.end(Scope.programme(), new EndMandate(somebody.mandate(), 1, TODAY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theSameLoginIsRefusedAtItsFieldEvenWhenTheOtherIsOutOfReach() {
        var house = houses.house();
        var elsewhere = houses.house();
        var administrator = houses.scope(houses.somebody(house.commune(), Role.ADMINISTRATOR, true));
        var taken = houses.somebody(elsewhere.commune(), Role.READER, false).login();
        var deed = new OpenAccount(
                Ids.next(), house.commune(), " " + taken.toUpperCase(java.util.Locale.ROOT), "en", null, null);
        assertThatThrownBy(() -> accounts.open(administrator, deed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems().getFirst().field()).isEqualTo("login");
            assertThat(refused.problems().getFirst().code()).isEqualTo("access.login-taken");
        });
        assertThat(units.find(administrator, elsewhere.commune())).isEmpty();
    }

    @Test
    void rowLevelSecurityHidesAccountsAndMandatesOfOthers() {
        var house = houses.house();
        var stranger = houses.somebody(house.cousin(), Role.OFFICE, true);
        var reader = houses.scope(houses.somebody(house.commune(), Role.ADMINISTRATOR, true));
        assertThat(accounts.find(reader, stranger.account())).isEmpty();
        assertThat(mandates.find(reader, stranger.mandate())).isEmpty();
        var seen = store.read(
                reader,
                () -> sql.sql("SELECT count(*) FROM access.seat WHERE account = :account")
                        .param("account", stranger.account())
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void passwordsAreInNoHappening() {
        var house = houses.house();
        var somebody = houses.somebody(house.commune(), Role.READER, false);
        accounts.setPassword(Scope.programme(), new SetPassword(somebody.account(), false), "violet harbour lamp");
        var deeds = store.read(
                Scope.programme(),
                () -> sql.sql("SELECT deed FROM store.happening WHERE about = :about")
                        .param("about", somebody.account())
                        .query(String.class)
                        .list());
        assertThat(deeds).isNotEmpty().noneMatch(deed -> deed.contains("violet") || deed.contains("argon2"));
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        var somebody = houses.somebody(houses.house().commune(), Role.READER, false);
        assertThat(actors.seated(somebody.account(), null, 1)).isPresent();
        accounts.setPassword(Scope.programme(), new SetPassword(somebody.account(), false), "violet harbour lamp");
        assertThat(actors.seated(somebody.account(), null, 1)).isEmpty();
        assertThat(actors.seated(somebody.account(), null, 2)).isPresent();
    }

    private static GiveMandate give(
            java.util.UUID post,
            Role role,
            java.util.UUID unit,
            boolean subtree,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return new GiveMandate(Ids.next(), post, role, unit, subtree, FOUNDED, to);
    }
}
