package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.AStanding.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many writers, folds and a reorganisation at once; and a fold that breaks off. Nothing is lost, nothing counted twice. */
@DatabaseTest
class ConcurrencyTests {

    private static final Subject BUSY = new Subject((short) 903, "busy", 3);
    private static final int WRITERS = 8;
    private static final int ROUNDS = 60;
    private static final int ITEMS = 160;

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
    private Recount recount;

    @Autowired
    private Installation installation;

    @Autowired
    private JdbcClient sql;

    private Unit root;
    private final List<Unit> provinces = new ArrayList<>();
    private final List<Unit> communes = new ArrayList<>();

    @BeforeEach
    void aTree() {
        var make = new AStanding(units, store, book, BUSY);
        root = make.unit(null);
        for (var i = 0; i < 3; i++) {
            provinces.add(make.unit(root));
        }
        for (var i = 0; i < 12; i++) {
            communes.add(make.unit(provinces.get(i % 3)));
        }
        make.record(LongStream.rangeClosed(1, ITEMS)
                .mapToObj(item -> held(item, new Random(item)))
                .toArray(Held[]::new));
    }

    @Test
    void eightWritersTheFoldAndAReorganisationAgreeInOneSnapshot() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 3)) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(writer(number)))
                    .toList();
            var folding = threads.submit(() -> {
                while (writing.get()) {
                    fold.once();
                }
                return true;
            });
            var looking = threads.submit(() -> {
                var looks = 0;
                while (writing.get()) {
                    assertThat(recount.differences()).isEmpty();
                    looks++;
                }
                return looks;
            });
            var reorganising = threads.submit(() -> {
                units.reorganise(ALL, merger(TODAY.minusDays(1), provinces.get(1), provinces.get(0)));
                units.reorganise(ALL, merger(TODAY, provinces.get(2), provinces.get(0)));
                return true;
            });
            for (var each : writers) {
                each.get();
            }
            reorganising.get();
            writing.set(false);
            folding.get();
            assertThat(looking.get()).isPositive();
        }
        assertThat(recount.differences()).isEmpty();
        var before = tallies.of(ALL, BUSY, root.node(), null, null);
        fold.all();
        assertThat(recount.differences()).isEmpty();
        assertThat(tallies.of(ALL, BUSY, root.node(), null, null)).isEqualTo(before);
        assertThat(before).isEqualTo(plain());
        assertThat(tallies.of(ALL, BUSY, provinces.get(0).node(), null, null)).isEqualTo(before);
        assertThat(tallies.of(ALL, BUSY, provinces.get(1).node(), null, null).total())
                .isZero();
    }

    /** Each writer changes any of the items, in any order: two often want the same one. */
    private Callable<Boolean> writer(int number) {
        var random = new Random(number);
        return () -> {
            for (var round = 0; round < ROUNDS; round++) {
                store.batch(ALL, () -> {
                    var items = random.longs(4, 1, ITEMS + 1).boxed().distinct().toList();
                    book.lock(BUSY, items);
                    var held = items.stream().map(item -> held(item, random)).toList();
                    book.record(BUSY, held, TODAY, installation.now());
                    return true;
                });
            }
            return true;
        };
    }

    private Held held(long item, Random random) {
        var commune = communes.get(random.nextInt(communes.size()));
        return new Held(item, commune.node(), random.nextInt(3), 0, (short) random.nextInt(3), LocalDate.MAX);
    }

    private Reorganise merger(LocalDate on, Unit gone, Unit heir) {
        var step = new Reorganise.Merge(List.of(AStanding.id(gone)), AStanding.id(heir));
        return new Reorganise(Ids.next(), "Resolution 1/NQ", null, on, List.of(step));
    }

    private Counts plain() {
        var counts = new int[3];
        store.read(
                ALL,
                () -> sql.sql(
                                "SELECT class, count(*) AS n FROM standing.held WHERE subject = 903 AND item <= 160 GROUP BY class")
                        .query((row, n) -> counts[row.getInt("class")] = row.getInt("n"))
                        .list());
        return new Counts(counts);
    }

    @Test
    void aFoldThatBreaksOffLosesAndDoublesNothing() {
        new AStanding(units, store, book, BUSY)
                .record(
                        new Held(9001, communes.get(0).node(), 1, 0, (short) 0, LocalDate.MAX),
                        new Held(9002, communes.get(1).node(), 1, 0, (short) 1, LocalDate.MAX));
        var before = tallies.of(ALL, BUSY, root.node(), null, null);
        var waiting = fold.waiting();
        assertThat(waiting).isPositive();
        assertThatThrownBy(() -> store.batch(ALL, () -> {
                    assertThat(fold.once()).isEqualTo(waiting);
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessageContaining("power");
        assertThat(fold.waiting()).isEqualTo(waiting);
        assertThat(tallies.of(ALL, BUSY, root.node(), null, null)).isEqualTo(before);
        fold.all();
        assertThat(tallies.of(ALL, BUSY, root.node(), null, null)).isEqualTo(before);
        assertThat(recount.differences()).isEmpty();
    }
}
