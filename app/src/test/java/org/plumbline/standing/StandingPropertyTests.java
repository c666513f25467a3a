package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.AStanding.NOW;
import static org.plumbline.standing.TurningJudge.TURNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random units, moves recorded late and ahead, mergers, items, classes that change by deed and by time, removals, folds at
 * any moment, days that pass one by one and many at once: all counts against plain counting.
 */
@StandingTest
class StandingPropertyTests {

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
    private Installation installation;

    @Autowired
    private TurningJudge judge;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsLikePlainCounting(long seed) {
        var run = new Run(new Random(seed), NOW.plus(Duration.ofDays(StandingTest.RUNS.incrementAndGet() * 90)));
        for (var i = 0; i < 140; i++) {
            run.act();
            if (i % 15 == 14) {
                run.compareToday();
            }
        }
        fold.all();
        run.compareToday();
        run.compareThePast();
        assertThat(run.done).as("reorganisations carried out").isGreaterThan(8);
        assertThat(judge.entries).isNotEmpty();
    }

    private final class Run {

        private final Random random;
        private final LocalDate first;
        private final List<Unit> all = new ArrayList<>();
        private final List<Long> items = new ArrayList<>();
        private Instant now;
        private int done;

        Run(Random random, Instant start) {
            this.random = random;
            this.now = start;
            this.first = installation.dayOf(start);
            judge.entries.clear();
            judge.current.clear();
            installation.playedAt(now, () -> {
                clear();
                all.add(make().unit(null));
                for (var i = 0; i < 5; i++) {
                    all.add(make().unit(any()));
                }
            });
        }

        private void clear() {
            store.batch(ALL, () -> {
                var old = sql.sql("SELECT item FROM standing.held WHERE subject = 902")
                        .query(Long.class)
                        .list();
                book.remove(TURNING, old, first, now);
                return true;
            });
        }

        private AStanding make() {
            return new AStanding(units, store, book, TURNING);
        }

        private Unit any() {
            return all.get(random.nextInt(all.size()));
        }

        private LocalDate today() {
            return installation.dayOf(now);
        }

        /** A day about today: of the past, for what is recorded late, or to come. */
        private LocalDate someDay() {
            return today().plusDays(random.nextInt(16) - 8);
        }

        void act() {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(30)));
            if (random.nextInt(8) == 0) {
                now = now.plus(Duration.ofDays(random.nextInt(4) == 0 ? 9 : 1));
            }
            var kind = random.nextInt(20);
            installation.playedAt(now, () -> {
                for (var tries = 0; tries < 6 && !stepped(kind); tries++) {}
            });
        }

        /** Much of what is drawn is refused: a unit below itself, a day before it was founded. */
        private boolean stepped(int kind) {
            try {
                step(kind);
                return true;
            } catch (Refused | Absent refused) {
                return false;
            }
        }

        private void step(int kind) {
            switch (kind) {
                case 0, 1 ->
                    all.add(make().unit(
                                    any(),
                                    someDay(),
                                    random.nextInt(3) == 0 ? someDay().plusDays(9) : null));
                case 2, 3, 4 -> {
                    make().move(any(), any(), someDay());
                    done++;
                }
                case 5 -> {
                    reorganise(new Reorganise.Merge(List.of(id(any()), id(any())), id(any())));
                    done++;
                }
                case 6 -> {
                    reorganise(new Reorganise.Abolish(id(any()), id(any())));
                    done++;
                }
                case 7, 8 -> fold.once();
                case 9 -> take();
                case 10, 11, 12 -> change();
                default -> add();
            }
        }

        private void reorganise(Reorganise.Step step) {
            units.reorganise(ALL, new Reorganise(Ids.next(), "Resolution 1/NQ", null, someDay(), List.of(step)));
        }

        private static java.util.UUID id(Unit unit) {
            return AStanding.id(unit);
        }

        private void add() {
            var made = new ArrayList<Held>();
            for (var i = 0; i <= random.nextInt(4); i++) {
                items.add(StandingTest.RUNS.get() * 10_000 + items.size());
                made.add(held(items.getLast()));
            }
            record(made);
        }

        private void change() {
            record(judge.current.keySet().stream()
                    .filter(item -> random.nextInt(4) == 0)
                    .map(this::held)
                    .toList());
        }

        private Held held(long item) {
            var was = judge.current.get(item);
            var node = was == null || random.nextInt(3) == 0 ? any().node() : was.node();
            var cls = (short) random.nextInt(TURNING.classes());
            var turns = random.nextBoolean() ? LocalDate.MAX : today().plusDays(1 + random.nextInt(6));
            return new Held(
                    item, node, random.nextInt(PlainCounting.KEYS), random.nextInt(PlainCounting.FIELDS), cls, turns);
        }

        private void record(List<Held> held) {
            var from = random.nextInt(3) == 0 ? today().minusDays(random.nextInt(8)) : today();
            var course = new ArrayList<HeldSince>();
            for (var each : held) {
                var last = new HeldSince(each, from);
                for (var more = random.nextInt(4); more > 0; more--) {
                    course.add(last);
                    var next = random.nextInt(3) == 0 ? last.held() : held(each.item());
                    last = new HeldSince(next, last.from().plusDays(1 + random.nextInt(3)));
                }
                course.add(last);
            }
            course.removeIf(each -> each.from().isAfter(today()));
            store.batch(ALL, () -> {
                book.lock(TURNING, held.stream().map(Held::item).toList());
                book.record(Map.of(TURNING, course), known());
                return true;
            });
            course.forEach(each -> judge.keep(each.held().item(), each.held(), each.from(), known()));
        }

        private void take() {
            var gone = judge.current.keySet().stream()
                    .filter(item -> random.nextInt(8) == 0)
                    .toList();
            store.batch(ALL, () -> {
                book.remove(TURNING, gone, today(), known());
                return true;
            });
            gone.forEach(item -> judge.keep(item, null, today(), known()));
        }

        /** Whatever turned by the way was known before. */
        private Instant known() {
            return now.plusSeconds(30);
        }

        void compareToday() {
            installation.playedAt(now, () -> plain().today(all, today()));
        }

        void compareThePast() {
            installation.playedAt(now, () -> plain().thePast(all, first, random));
        }

        private PlainCounting plain() {
            return new PlainCounting(store, tallies, sql, judge);
        }
    }
}
