package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.AStanding.NOW;
import static org.plumbline.standing.TurningJudge.TURNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the passing of days changes, one by one or many at once. */
@StandingTest
class DueListTests {

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private StandingBook book;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Fold fold;

    @Autowired
    private DueList due;

    @Autowired
    private Installation installation;

    @Autowired
    private TurningJudge judge;

    @Autowired
    private JdbcClient sql;

    private Instant now = NOW;
    private LocalDate today = AStanding.TODAY;
    private Unit root;
    private Unit province;
    private Unit commune;
    private long item;

    @BeforeEach
    void anItemThatTurnsTomorrow() {
        now = NOW.plus(Duration.ofDays(StandingTest.RUNS.incrementAndGet() * 90));
        today = installation.dayOf(now);
        item = StandingTest.RUNS.get() * 10_000;
        judge.entries.clear();
        judge.current.clear();
        installation.playedAt(now, () -> {
            var make = new AStanding(units, store, book, TURNING);
            root = make.unit(null);
            province = make.unit(root);
            commune = make.unit(province);
            var old = store.read(
                    ALL,
                    () -> sql.sql("SELECT item FROM standing.held WHERE subject = 902")
                            .query(Long.class)
                            .list());
            make.remove(today, now, old.toArray(Long[]::new));
            due.sweep();
            var held = new Held(item, commune.node(), 1, 0, (short) 0, today.plusDays(1));
            make.record(today, now, held);
            judge.keep(item, held, today, now);
        });
    }

    @Test
    void turnsEachItemOnItsOwnDayThoughManyPassedAtOnce() {
        assertThat(read(0)).containsExactly(1, 0, 0, 0);
        assertThat(read(6)).as("read after six days, without any sweep by hand").containsExactly(0, 0, 1, 0);
        assertThat(on(0)).containsExactly(1, 0, 0, 0);
        assertThat(on(1)).containsExactly(0, 1, 0, 0);
        assertThat(on(3)).containsExactly(0, 1, 0, 0);
        assertThat(on(4)).containsExactly(0, 0, 1, 0);
        assertThat(read(9)).containsExactly(0, 0, 0, 1);
        assertThat(passed()).containsExactly(today.plusDays(1), today.plusDays(4), today.plusDays(7));
    }

    @Test
    void judgesMoreThanOneBatchWhateverTheRequestsKey() {
        installation.playedAt(now, () -> {
            var many = java.util.stream.LongStream.range(1, 2_300)
                    .mapToObj(i -> new Held(item + i, commune.node(), 1, 0, (short) 0, today.plusDays(1)))
                    .toList();
            many.forEach(held -> judge.keep(held.item(), held, today, now));
            new AStanding(units, store, book, TURNING).record(today, now, many.toArray(Held[]::new));
        });
        installation.playedAt(now.plus(Duration.ofDays(1)), () -> {
            var judged = IdempotencyKey.during(IdempotencyKey.sent(Ids.next().toString(), "a request"), due::sweep);
            assertThat(judged).isEqualTo(2_300);
            assertThat(due.isCurrent()).isTrue();
            assertThat(tallies.of(ALL, TURNING, root.node(), null, null).of(1)).isEqualTo(2_300);
        });
        assertThat(passed()).hasSize(3).containsOnly(today.plusDays(1));
    }

    @Test
    void carriesOutAMoveOnItsDay() {
        var other = new Unit[1];
        installation.playedAt(now, () -> {
            fold.all();
            var make = new AStanding(units, store, book, TURNING);
            other[0] = make.unit(root);
            make.move(commune, other[0], today.plusDays(5));
            fold.all();
        });
        assertThat(read(4, province)).isEqualTo(1);
        assertThat(read(4, other[0])).isZero();
        assertThat(read(5, province)).isZero();
        assertThat(read(5, other[0])).isEqualTo(1);
        assertThat(read(5, root)).isEqualTo(1);
    }

    @Test
    void carriesOutAPassedDayAgainAsTheHistoryTellsIt() {
        installation.playedAt(now.plus(Duration.ofHours(1)), () -> {
            due.pass(ALL, new PassDay(Ids.next(), "turning", today.plusDays(1)));
            assertThat(tallies.of(ALL, TURNING, commune.node(), null, null).of(1))
                    .isEqualTo(1);
        });
    }

    private int[] read(int days) {
        var counts = new Counts[1];
        installation.playedAt(
                now.plus(Duration.ofDays(days)), () -> counts[0] = tallies.of(ALL, TURNING, root.node(), null, null));
        return counts[0].byClass();
    }

    private int read(int days, Unit unit) {
        var counts = new int[1];
        installation.playedAt(
                now.plus(Duration.ofDays(days)),
                () -> counts[0] =
                        tallies.of(ALL, TURNING, unit.node(), null, null).total());
        return counts[0];
    }

    private int[] on(int days) {
        return tallies.on(ALL, TURNING, root.node(), today.plusDays(days), now.plus(Duration.ofDays(80)), null)
                .byClass();
    }

    private List<LocalDate> passed() {
        return store.read(
                ALL,
                () -> sql.sql("""
                                SELECT (deed::json ->> 'day')::date FROM store.happening
                                 WHERE name = 'day-passed' AND (deed::json ->> 'day')::date > :today ORDER BY seq
                                """).param("today", today).query(LocalDate.class).list());
    }
}
