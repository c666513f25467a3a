package org.plumbline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of live figures is what the records say, whatever was entered, corrected and withdrawn, one after another or at once. */
@DatabaseTest
class LivePropertyTests {

    @Autowired
    private Measured measured;

    @Autowired
    private FigureWork work;

    @Autowired
    private LiveSamples samples;

    @Autowired
    private LiveTexts texts;

    @Autowired
    private MarkCheck check;

    @Autowired
    private org.plumbline.store.Store store;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient sql;

    @ParameterizedTest
    @ValueSource(longs = {3, 20250315})
    void everyMarkIsWhatTheRecordSays(long seed) {
        var random = new Random(seed);
        var set = measured.fresh();
        var roads = measured.defined(set, "ROADS-" + Ids.next(), Measured.roads());
        var standing = new HashMap<String, UUID>();
        var said = new HashMap<String, String>();
        var bound = new HashMap<TextKey, String>();
        for (int step = 0; step < 40; step++) {
            var period = "2023-Q" + (1 + random.nextInt(4));
            var value = BigDecimal.valueOf(random.nextInt(500), 1).toPlainString();
            var there = standing.get(period);
            if (there == null) {
                standing.put(
                        period, measured.entered(set.district(), roads, set.unit(), period, Measured.number(value)));
                said.put(period, value);
            } else if (random.nextInt(4) == 0) {
                work.withdraw(set.district(), new WithdrawFigure(Ids.next(), there, "In error", Measured.TODAY));
                standing.remove(period);
                said.remove(period);
            } else if (random.nextInt(3) == 0) {
                var text = Ids.next();
                var number = said.get(period);
                samples.said(
                        text,
                        roads,
                        set.unit("n2"),
                        "%d-Q%d".formatted(2015 + step / 4, 1 + step % 4),
                        Measured.number("1"),
                        "The district built %s kilometres of road.".formatted(number));
                var key = new TextKey(TextKind.COMMENT, text, "result");
                samples.bind(
                        Scope.programme(), key, number, Bound.figure(set.unit(), roads, "", Period.of(period), false));
                bound.put(key, period + " " + number);
            } else {
                standing.put(
                        period,
                        measured.corrected(
                                set.district(), roads, set.unit(), period, Measured.number(value), there, "Again"));
                said.put(period, value);
            }
        }
        bound.forEach((key, what) -> {
            var parts = what.split(" ");
            var now = said.get(parts[0]);
            var figure = texts.get(Scope.programme(), key, null).figures().getFirst();
            assertThat(figure.stale())
                    .as(what + " " + now)
                    .isEqualTo(now == null || new BigDecimal(now).compareTo(new BigDecimal(parts[1])) != 0);
        });
        assertThat(bound).isNotEmpty();
        assertThat(check.look().differences()).isEmpty();
        assertThat(store.read(Scope.programme(), () -> MarkCheck.of(sql, Measured.TODAY))
                        .differences())
                .isEmpty();
        assertThat(check.mend()).isGreaterThanOrEqualTo(bound.size());
        assertThat(check.look().differences()).isEmpty();
    }

    /** Writers at once, and somebody who looks meanwhile: the last figure counts. */
    @Test
    void nothingIsMissedWhileManyWrite() throws Exception {
        var set = measured.fresh();
        var roads = measured.defined(set, "ROADS-" + Ids.next(), Measured.roads());
        var figures = new ArrayList<UUID>();
        var keys = new ArrayList<TextKey>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            figures.add(measured.entered(set.district(), roads, set.unit(), "2022-Q" + quarter, Measured.number("10")));
            var text = Ids.next();
            samples.said(
                    text,
                    roads,
                    set.unit("n2"),
                    "2021-Q" + quarter,
                    Measured.number("1"),
                    "They built 10 kilometres of road.");
            var key = new TextKey(TextKind.COMMENT, text, "result");
            samples.bind(
                    Scope.programme(),
                    key,
                    "10",
                    Bound.figure(set.unit(), roads, "", Period.of("2022-Q" + quarter), false));
            keys.add(key);
        }
        try (var pool = Executors.newFixedThreadPool(5)) {
            var work = new ArrayList<Callable<Object>>();
            for (int at = 0; at < 4; at++) {
                int quarter = at;
                work.add(() -> {
                    var last = figures.get(quarter);
                    for (int turn = 1; turn <= 8; turn++) {
                        last = measured.corrected(
                                set.district(),
                                roads,
                                set.unit(),
                                "2022-Q" + (quarter + 1),
                                Measured.number(turn == 8 && quarter % 2 == 0 ? "10" : "1" + turn),
                                last,
                                "Again");
                    }
                    return last;
                });
            }
            work.add(() -> {
                for (int turn = 0; turn < 12; turn++) {
                    check.look();
                }
                return "looked";
            });
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(check.look().differences()).isEmpty();
        assertThat(List.of(0, 1, 2, 3))
                .allSatisfy(at -> assertThat(
                                texts.get(Scope.programme(), keys.get(at), null).isStale())
                        .isEqualTo(at % 2 == 1));
    }
}
