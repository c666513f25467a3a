package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
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
        var found = new TreeMap<String, String>();
        var series = figures.series(set.office(), indicator, set.country().node("n1"), "")
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
