package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.CountedStatements;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit with an indicator of poverty, its figures and what is known of them. Today is 15 March 2025. */
abstract class AFigureOfAUnit {

    @Autowired
    Measured measured;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureWork work;

    @Autowired
    Figures figures;

    Measured.Case set;
    UUID poverty;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        poverty = measured.defined(set, "POV", Measured.poverty());
    }

    int counted(List<Stated> stated) throws Exception {
        return CountedStatements.during(
                        () -> work.enter(set.district(), EnterFigures.reported(Ids.next(), Measured.TODAY, stated)))
                .statements();
    }

    Stated quarter(UUID indicator, int year, int quarter) {
        return Stated.of(Ids.next(), indicator, set.unit(), Period.of(year + "-Q" + quarter), Measured.number("1.5"));
    }

    long series(UUID indicator) {
        return figures.series(set.district(), indicator, set.country().node("n1"), "")
                .orElseThrow()
                .series();
    }

    List<Observed> known(@Nullable Instant at) {
        return figures.series(set.office(), poverty, set.country().node("n1"), "")
                .map(each ->
                        figures.of(set.office(), List.of(each.series()), at).getOrDefault(each.series(), List.of()))
                .orElse(List.of());
    }

    Instant latestKnown() {
        return known(null).stream()
                .map(Observed::knownFrom)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    static String amount(Observed observed) {
        return java.util.Objects.requireNonNull(
                        java.util.Objects.requireNonNull(observed.figure()).amount(100))
                .stripTrailingZeros()
                .toPlainString();
    }

    UUID entered(String period, Figure figure) {
        return measured.entered(set.district(), poverty, set.unit(), period, figure);
    }

    void enter(Scope scope, Stated stated) {
        work.enter(scope, EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)));
    }

    void prove(Scope scope, UUID figure, ProofLevel level) {
        work.prove(scope, new ProveFigure(Ids.next(), figure, level, "Seen", Measured.TODAY, List.of()));
    }

    Stated stated(Period period, State state, @Nullable Figure figure, Maturity maturity) {
        return new Stated(
                Ids.next(),
                poverty,
                set.unit(),
                "",
                period,
                state,
                maturity,
                figure,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Problem problem(org.junit.jupiter.api.function.Executable work) {
        return catchThrowableOfType(Refused.class, work::execute).problems().getFirst();
    }
}
