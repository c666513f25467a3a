package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TokensTests {

    private static final Duration DAYS = Duration.ofDays(3);

    @Autowired
    private AHouse houses;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Seats seats;

    @Autowired
    private Actors actors;

    @Autowired
    private Installation installation;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @Test
    void aTokenHasItsMandateOnlyAndNoMoreThanReadingUnlessItMayWrite() {
        var who = houses.somebody(houses.house().commune(), Role.CLERK, false);
        var reads = tokens.issue(houses.scope(who), who.mandate(), "reads", false, DAYS)
                .value()
                .orElseThrow();
        var writes = tokens.issue(houses.scope(who), who.mandate(), "writes", true, DAYS)
                .value()
                .orElseThrow();
        assertThat(scopeOf(reads).grants().getFirst().abilities()).isEqualTo(Set.of(Ability.READ));
        assertThat(scopeOf(writes).grants().getFirst().abilities()).isEqualTo(Role.CLERK.abilities());
        assertThat(scopeOf(writes).post()).isEqualTo(who.post());
    }

    @Test
    void aTokenEndsAtOnceByHandAndWithTheSeat() {
        var who = houses.somebody(houses.house().commune(), Role.CLERK, false);
        var byHand = tokens.issue(houses.scope(who), who.mandate(), "by hand", true, DAYS);
        var bySeat = tokens.issue(houses.scope(who), who.mandate(), "by seat", true, DAYS);
        assertThat(actors.byToken(byHand.value().orElseThrow())).isPresent();
        tokens.end(houses.scope(who), byHand.id());
        assertThat(actors.byToken(byHand.value().orElseThrow())).isEmpty();
        assertThat(actors.byToken(bySeat.value().orElseThrow())).isPresent();
        seats.leave(Scope.programme(), new LeaveSeat(who.account(), who.post(), AHouse.TODAY));
        assertThat(actors.byToken(bySeat.value().orElseThrow())).isEmpty();
    }

    @Test
    void nobodyIssuesOrEndsATokenOfAnother() {
        var house = houses.house();
        var who = houses.somebody(house.commune(), Role.CLERK, false);
        var other = houses.somebody(house.cousin(), Role.OFFICE, true);
        var token = tokens.issue(houses.scope(who), who.mandate(), "own", true, DAYS);
        assertThatThrownBy(() -> tokens.issue(houses.scope(other), who.mandate(), "foreign", true, DAYS))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> tokens.end(houses.scope(other), token.id())).isInstanceOf(Absent.class);
    }

    @Test
    void aTokenWithoutNameOrForTooLongIsRefused() {
        var who = houses.somebody(houses.house().commune(), Role.CLERK, false);
        assertThatThrownBy(() -> tokens.issue(houses.scope(who), who.mandate(), " ", true, Duration.ofDays(4000)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("name", "days"));
    }

    @Test
    void theSameRequestTwiceIssuesOneTokenAndShowsItOnce() {
        var who = houses.somebody(houses.house().commune(), Role.CLERK, false);
        var scope = houses.scope(who);
        var key = IdempotencyKey.sent(Ids.next().toString(), "one request");
        var first = IdempotencyKey.during(key, () -> tokens.issue(scope, who.mandate(), "once", true, DAYS));
        var second = IdempotencyKey.during(key, () -> tokens.issue(scope, who.mandate(), "once", true, DAYS));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.value()).isEmpty();
        assertThat(tokens.own(scope)).hasSize(1);
    }

    @Test
    void aTokenIsKeptNowhereButAsItsHash() {
        var who = houses.somebody(houses.house().commune(), Role.CLERK, false);
        var issued = tokens.issue(houses.scope(who), who.mandate(), "kept", true, DAYS);
        var deed = store.read(
                Scope.programme(),
                () -> sql.sql("SELECT deed FROM store.happening WHERE about = :id")
                        .param("id", issued.id())
                        .query(String.class)
                        .single());
        assertThat(deed)
                .doesNotContain(issued.value().orElseThrow())
                .contains(Secrets.hash(issued.value().orElseThrow()));
    }

    @Test
    void aKnownTokenIsForDemonstrationsOnlyAndIssuedOnce() {
        var who = houses.somebody(houses.house().commune(), Role.OFFICE, true);
        var value = "demo-" + Ids.next();
        assertThatThrownBy(() -> tokens.issueKnown(Scope.programme(), who.account(), who.mandate(), value))
                .isInstanceOf(IllegalArgumentException.class);
        installation.set(Map.of("clock.demo", FixedClock.NOW.toString()));
        try {
            var id = tokens.issueKnown(Scope.programme(), who.account(), who.mandate(), value);
            assertThat(tokens.issueKnown(Scope.programme(), who.account(), who.mandate(), value))
                    .isEqualTo(id);
            assertThat(scopeOf(value).mayAnywhere(Ability.MOVE_CLOCK)).isTrue();
        } finally {
            installation.set(Map.of("clock.demo", ""));
        }
        assertThat(scopeOf(value).mayAnywhere(Ability.MOVE_CLOCK)).isFalse();
    }

    private Scope scopeOf(String token) {
        return actors.byToken(token).orElseThrow().scope();
    }
}
