package org.plumbline.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province whose figures are made of those of its communes, as they are read, and whether what is kept agrees. */
abstract class ASum {

    static final Scope ALL = Scope.programme();

    @Autowired
    Measured measured;

    @Autowired
    FigureWork work;

    @Autowired
    SeriesList series;

    @Autowired
    PartFold fold;

    @Autowired
    Store store;

    @Autowired
    JdbcClient sql;

    Measured.Case set;

    /** The centre above a province, and below it a district with three communes and one without any. */
    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
    }

    UUID poverty() {
        return measured.defined(set, "POV", Measured.fromBelow(Measured.poverty()));
    }

    UUID entered(UUID indicator, String unit, Figure figure) {
        return measured.entered(ALL, indicator, set.unit(unit), "2023", figure);
    }

    List<Fact> facts(UUID indicator, String unit, @Nullable Instant knownAt) {
        var question = new SeriesList.Question(indicator, set.country().node(unit), "", null, null, knownAt);
        return series.list(ALL, question, null, 50).facts().items();
    }

    Fact fact(UUID indicator, String unit) {
        return facts(indicator, unit, null).getFirst();
    }

    static String text(Fact fact) {
        var made = fact.made();
        return fact.figure().numerator().toPlainString() + "/"
                + fact.figure().denominator().toPlainString() + ", " + made.given() + " of " + made.expected();
    }

    List<PartCheck.Difference> differences() {
        return store.read(ALL, () -> PartCheck.differences(sql));
    }

    Instant latest() {
        return LastKnown.of(store, sql);
    }
}
