package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Ids;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;

/** What was known at any instant, against a list of all that was ever said; and the same question asked twice. */
@DatabaseTest
class TwoTimesTests {

    @Autowired
    private Measured measured;

    @Autowired
    private FigureWork work;

    @Autowired
    private Figures figures;

    @Autowired
    private Store store;

    private Measured.Case set;
    private UUID roads;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        roads = measured.defined(set, "ROADS", Measured.roads());
    }

    /** What a naive model keeps: from which instant on a period has which figure, or none, with which proof. */
    private record Said(Instant at, @Nullable String value, ProofLevel proof) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2025})
    void everyInstantIsAnsweredAsAListOfAllThatWasSaidWould(long seed) {
        var random = new Random(seed);
        var model = new HashMap<String, List<Said>>();
        var standing = new HashMap<String, UUID>();
        var instants = new ArrayList<Instant>();
        for (var step = 0; step < 60; step++) {
            var period = "20%02d-Q%d".formatted(20 + random.nextInt(4), 1 + random.nextInt(4));
            var said = model.computeIfAbsent(period, any -> new ArrayList<>());
            var there = standing.get(period);
            var value = BigDecimal.valueOf(random.nextInt(1_000), 1).toPlainString();
            switch (there == null ? 0 : 1 + random.nextInt(3)) {
                case 0 -> {
                    standing.put(period, measured.entered(set.district(), roads, set.unit(), period, number(value)));
                    said.add(new Said(last(), value, ProofLevel.NONE));
                }
                case 1 -> {
                    standing.put(
                            period,
                            measured.corrected(
                                    set.district(), roads, set.unit(), period, number(value), there, "Counted anew"));
                    said.add(new Said(last(), value, ProofLevel.NONE));
                }
                case 2 -> {
                    var level = ProofLevel.values()[random.nextInt(2) == 0 ? 1 : 3];
                    work.prove(
                            set.second(),
                            new ProveFigure(
                                    Ids.next(),
                                    Objects.requireNonNull(there),
                                    level,
                                    "Seen",
                                    Measured.TODAY,
                                    List.of()));
                    said.add(new Said(last(), said.getLast().value(), level));
                }
                default -> {
                    work.withdraw(
                            set.district(),
                            new WithdrawFigure(Ids.next(), Objects.requireNonNull(there), "In error", Measured.TODAY));
                    standing.remove(period);
                    said.add(new Said(last(), null, ProofLevel.NONE));
                }
            }
            instants.add(last());
        }
        instants.add(instants.getFirst().minusSeconds(60));
        for (var instant : instants) {
            for (var at : List.of(instant, instant.minusNanos(1_000))) {
                var expected = new TreeMap<String, String>();
                model.forEach((period, said) -> said.stream()
                        .filter(each -> !each.at().isAfter(at))
                        .reduce((earlier, later) -> later)
                        .filter(each -> each.value() != null)
                        .ifPresent(each -> expected.put(period, each.value() + " " + each.proof())));
                assertThat(asKnown(at)).as("as known at %s", at).isEqualTo(expected);
            }
        }
    }

    /** A transaction that is held open by hand; what it wrote is known from before it became visible. */
    private record Waits(UUID about) implements Deed {
        @Override
        public String happening() {
            return "test-waits";
        }
    }

    @Test
    void theSameQuestionAskedTwiceHasOneAnswer() throws Exception {
        measured.entered(set.district(), roads, set.unit(), "2024-Q1", number("1.5"));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var slow = other.submit(() -> store.write(set.district(), new Waits(Ids.next()), knownAt -> {
                measured.entered(set.district(), roads, set.unit(), "2024-Q2", number("2.5"));
                begun.countDown();
                await(end);
            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            // Somebody else writes and ends meanwhile, so that a later instant is known already.
            measured.entered(set.other(), roads, set.unit("n2"), "2024-Q1", number("9"));
            var asked = last();
            var settled = store.read(set.office(), () -> store.settled(asked));
            assertThat(settled).isBefore(asked);
            var first = asKnown(settled);
            var firstAsked = asKnown(asked);
            end.countDown();
            slow.get(20, TimeUnit.SECONDS);
            assertThat(asKnown(settled)).isEqualTo(first).isEqualTo(firstAsked).containsOnlyKeys("2024-Q1");
            assertThat(asKnown(last())).containsOnlyKeys("2024-Q1", "2024-Q2");
        }
        var all = last();
        assertThat(store.read(set.office(), () -> store.settled(all))).isEqualTo(all);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant last() {
        return LastKnown.of(store, sql);
    }

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient sql;

    private Map<String, String> asKnown(Instant at) {
        var found = new TreeMap<String, String>();
        figures.series(set.office(), roads, set.country().node("n1"), "")
                .ifPresent(series -> figures.of(set.office(), List.of(series.series()), at)
                        .getOrDefault(series.series(), List.of())
                        .forEach(each -> found.put(
                                each.period().code(),
                                Objects.requireNonNull(Objects.requireNonNull(each.figure())
                                                        .value())
                                                .setScale(1)
                                                .toPlainString()
                                        + " " + each.proof())));
        return found;
    }

    private static Figure number(String value) {
        return Measured.number(value);
    }
}
