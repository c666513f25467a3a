package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Store;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three indicators of a district, the composite that is made of them, and what its figures come to. */
abstract class AComposite {

    @Autowired
    Measured measured;

    @Autowired
    FigureWork work;

    @Autowired
    Figures figures;

    @Autowired
    SeriesList series;

    @Autowired
    Store store;

    @Autowired
    JdbcClient sql;

    Measured.Case set;
    UUID online;
    UUID days;
    UUID portal;

    @BeforeEach
    void threeIndicators() {
        set = measured.fresh();
        online = measured.defined(set, "ONLINE", Readiness.share());
        days = measured.defined(set, "DAYS", Readiness.days());
        portal = measured.defined(set, "PORTAL", Readiness.portal());
    }

    UUID ready(Missing rule, @Nullable String enough) {
        return measured.defined(
                set,
                "READY",
                Readiness.of(CompositeText.of(
                                Readiness.online(online), Readiness.days(days, "0.3"), Readiness.portal(portal, "0.2"))
                        .where(rule, enough == null ? null : new BigDecimal(enough))));
    }

    List<Observed> known(UUID indicator, @Nullable Instant at) {
        return known(indicator, "", at);
    }

    List<Observed> known(UUID indicator, String cut, @Nullable Instant at) {
        return figures.series(set.office(), indicator, set.country().node("n1"), cut)
                .map(found ->
                        figures.of(set.office(), List.of(found.series()), at).getOrDefault(found.series(), List.of()))
                .orElse(List.of());
    }

    Observed only(UUID indicator) {
        var all = known(indicator, null);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    String value(UUID indicator) {
        return rounded(only(indicator));
    }

    static String rounded(Observed figure) {
        var value = Objects.requireNonNull(
                        Objects.requireNonNull(figure.figure()).value())
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    Instant latest() {
        return LastKnown.of(store, sql);
    }

    static List<Problem> problems(ThrowingCallable work) {
        var problems = new ArrayList<Problem>();
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> problems.addAll(refused.problems()));
        return problems;
    }
}
