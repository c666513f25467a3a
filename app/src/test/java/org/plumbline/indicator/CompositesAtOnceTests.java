package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several posts enter figures of parts of one unit while the composite is being defined: nothing is lost, and nobody waits in a ring. */
@DatabaseTest
class CompositesAtOnceTests {

    private static final int FIRST = 2016;
    private static final int LAST = 2024;

    @Autowired
    private Measured measured;

    @Autowired
    private Figures figures;

    @Autowired
    private Indicators indicators;

    @Autowired
    private PartFold fold;

    @Test
    void whatIsEnteredWhileACompositeIsDefinedIsInIt() throws Exception {
        var set = measured.fresh();
        var online = measured.defined(set, "ONLINE", Readiness.share());
        var portal = measured.defined(set, "PORTAL", Readiness.portal());
        var lower = new ArrayList<UUID>();
        var upper = new ArrayList<UUID>();
        List<Callable<Boolean>> work = List.of(
                () -> entered(set, online, Measured.parts(600, 1000), false),
                () -> entered(set, portal, Figure.answer(true), true),
                () -> {
                    lower.add(measured.defined(
                            set,
                            "LOWER",
                            Readiness.of(CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))
                                    .where(Missing.IGNORE, null))));
                    upper.add(measured.defined(
                            set,
                            "UPPER",
                            Readiness.of(CompositeText.of(
                                    PartText.of(lower.getFirst(), "0.5"), Readiness.portal(portal, "0.5")))));
                    return true;
                });
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (var each : pool.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        var of80 = new TreeMap<String, String>();
        var of90 = new TreeMap<String, String>();
        for (var year = FIRST; year <= LAST; year++) {
            of80.put(String.valueOf(year), "80");
            of90.put(String.valueOf(year), "90");
        }
        assertThat(values(set, lower.getFirst())).isEqualTo(of80);
        assertThat(values(set, upper.getFirst())).isEqualTo(of90);
    }

    /**
     * Communes report, their province says whether it has a portal, figures are added up without a pause, and two composites are defined
     * and one of them anew meanwhile.
     */
    @Test
    void whatIsAddedUpWhileACompositeIsDefinedIsInIt() throws Exception {
        var set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2");
        set.country().places(4, "n2", "d1", "d2");
        var online = measured.defined(set, "ONLINE", Measured.fromBelow(Readiness.share()));
        var portal = measured.defined(set, "PORTAL", Readiness.portal());
        var lower = new ArrayList<UUID>();
        var upper = new ArrayList<UUID>();
        var writing = new AtomicInteger(6);
        var work = new ArrayList<Callable<Boolean>>();
        for (var each : List.of("c1", "c2", "d1", "d2")) {
            work.add(() -> ended(writing, () -> years(set, online, each, Measured.parts(600, 1000))));
        }
        work.add(() -> ended(writing, () -> years(set, portal, "north", Figure.answer(true))));
        work.add(() -> ended(writing, () -> {
            var text = Readiness.of(CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))
                    .where(Missing.IGNORE, null));
            lower.add(measured.defined(set, "LOWER", text));
            upper.add(measured.defined(
                    set,
                    "UPPER",
                    Readiness.of(CompositeText.of(PartText.of(lower.getFirst(), "0.5"), Readiness.portal(portal, "0.5"))
                            .where(Missing.IGNORE, null))));
            indicators.revise(
                    set.office(),
                    new ReviseIndicator(lower.getFirst(), null, text, "Again", LocalDate.of(FIRST, 1, 1), null));
        }));
        work.add(() -> {
            while (writing.get() > 0) {
                fold.once();
            }
            return true;
        });
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            for (var each : pool.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        fold.all();
        var of80 = new TreeMap<String, String>();
        var of90 = new TreeMap<String, String>();
        for (var year = FIRST; year <= LAST; year++) {
            of80.put(String.valueOf(year), "80");
            of90.put(String.valueOf(year), "90");
        }
        assertThat(values(set, lower.getFirst(), "north")).isEqualTo(of80);
        assertThat(values(set, upper.getFirst(), "north")).isEqualTo(of90);
        assertThat(values(set, lower.getFirst(), "n1").values())
                .containsOnly("60")
                .hasSize(of80.size());
    }

    private static boolean ended(AtomicInteger writing, Runnable work) {
        try {
            work.run();
            return true;
        } finally {
            writing.decrementAndGet();
        }
    }

    private void years(Measured.Case set, UUID indicator, String unit, Figure figure) {
        for (var year = FIRST; year <= LAST; year++) {
            measured.entered(Scope.programme(), indicator, set.unit(unit), String.valueOf(year), figure);
        }
    }

    private boolean entered(Measured.Case set, UUID indicator, Figure figure, boolean back) {
        for (var i = FIRST; i <= LAST; i++) {
            measured.entered(
                    back ? set.second() : set.district(),
                    indicator,
                    set.unit(),
                    String.valueOf(back ? FIRST + LAST - i : i),
                    figure);
        }
        return true;
    }

    private TreeMap<String, String> values(Measured.Case set, UUID indicator) {
        return values(set, indicator, "n1");
    }

    private TreeMap<String, String> values(Measured.Case set, UUID indicator, String unit) {
        var found = new TreeMap<String, String>();
        var series = figures.series(set.office(), indicator, set.country().node(unit), "")
                .orElseThrow();
        Objects.requireNonNull(
                        figures.of(set.office(), List.of(series.series()), null).get(series.series()))
                .forEach(each -> found.put(
                        each.period().code(),
                        text(Objects.requireNonNull(
                                Objects.requireNonNull(each.figure()).value()))));
        return found;
    }

    private static String text(BigDecimal value) {
        return value.setScale(0).toPlainString();
    }
}
