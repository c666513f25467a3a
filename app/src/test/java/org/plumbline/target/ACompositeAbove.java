package org.plumbline.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.PartFold;
import org.plumbline.indicator.Readiness;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Districts with communes that say how many services are online, a portal that each unit speaks of itself, and the composite of both. */
abstract class ACompositeAbove {

    static final Scope ALL = Scope.programme();

    @Autowired
    Measured measured;

    @Autowired
    PartFold fold;

    @Autowired
    Figures figures;

    @Autowired
    Store store;

    @Autowired
    JdbcClient sql;

    Measured.Case set;
    UUID online;
    UUID portal;

    /** Two districts with communes that say how many services are online; whether there is a portal is said by each unit itself. */
    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
        set.country().places(4, "n2", "d1", "d2");
        online = measured.defined(set, "ONLINE", Measured.fromBelow(Readiness.share()));
        portal = measured.defined(set, "PORTAL", Readiness.portal());
    }

    UUID ready(Missing missing) {
        return measured.defined(set, "READY", Readiness.of(composite(missing)));
    }

    private CompositeText composite(Missing missing) {
        return CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))
                .where(missing, null);
    }

    UUID entered(UUID indicator, String unit, Figure figure) {
        return measured.entered(ALL, indicator, set.unit(unit), "2024", figure);
    }

    void folded() {
        for (var waits = fold.waiting(); waits > 0; waits = fold.waiting()) {
            fold.all();
        }
    }

    @Nullable
    String value(UUID indicator, String unit, @Nullable Instant knownAt, Stance stance) {
        return figures.series(ALL, indicator, set.country().node(unit), "")
                .flatMap(series ->
                        figures
                                .of(ALL, List.of(series.series()), knownAt)
                                .getOrDefault(series.series(), List.of())
                                .stream()
                                .filter(each -> each.stance() == stance)
                                .findFirst())
                .map(Observed::figure)
                .map(figure -> rounded(Objects.requireNonNull(figure.value())))
                .orElse(null);
    }

    @Nullable
    String value(UUID indicator, String unit) {
        return value(indicator, unit, null, Stance.DERIVED);
    }

    static String rounded(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    Instant latest() {
        return LastKnown.of(store, sql);
    }
}
