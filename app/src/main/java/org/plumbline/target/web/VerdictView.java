package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Attained;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Forecast;
import org.plumbline.verdict.Freshness;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.OfficePercentage;
import org.plumbline.verdict.Outcome;
import org.plumbline.verdict.Pace;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Reason;
import org.plumbline.verdict.Verdict;

/**
 * A verdict for programs. Quotients are given to six places; the inputs from which it is made again are given apart.
 *
 * @param revision the revision of the goal it was judged against, and {@code view} which of the three goals that is
 * @param evidence on all figures or on the checked ones
 * @param cls the class, by the word of the scheme
 * @param distance the way made over the way to make, 1 for all of it, not cut off
 */
record VerdictView(
        Evidence evidence,
        GoalView view,
        int revision,
        String cls,
        Outcome outcome,
        Attained attained,
        @Nullable LocalDate attainedOn,
        @Nullable Integer daysEarly,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lostOn,
        @Nullable BigDecimal distance,
        @Nullable OfficePercentage office,
        @Nullable PaceView pace,
        @Nullable NeededView needed,
        @Nullable ForecastView forecast,
        @Nullable KeepingView keeping,
        Freshness freshness,
        int given,
        int due,
        List<String> missing,
        @Nullable Proof proof,
        @Nullable BasisView basis,
        List<Reason> reasons,
        @Nullable LocalDate holdsUntil,
        String scheme,
        int engine) {

    private static final int PLACES = 6;

    record PaceView(
            Pace.Word word,
            BigDecimal planned,
            BigDecimal gap,
            @Nullable BigDecimal ratio) {}

    record NeededView(
            BigDecimal made,
            BigDecimal missing,
            int periods,
            BigDecimal perPeriod,
            @Nullable BigDecimal best) {}

    record ForecastView(
            Forecast.Way method,
            BigDecimal value,
            @Nullable BigDecimal worst,
            @Nullable BigDecimal best,
            boolean attains) {}

    record KeepingView(
            int inside,
            int periods,
            @Nullable String worst,
            @Nullable BigDecimal breach) {}

    record BasisView(String period, @Nullable BigDecimal value, Maturity maturity) {}

    static VerdictView of(Verdict verdict) {
        var pace = verdict.pace();
        var needed = verdict.needed();
        var forecast = verdict.forecast();
        var keeping = verdict.keeping();
        var basis = verdict.basis();
        var attainment = verdict.attainment();
        return new VerdictView(
                verdict.inputs().evidence(),
                verdict.inputs().goal(),
                verdict.goal(),
                verdict.verdictClass().code(),
                verdict.outcome(),
                attainment.attained(),
                attainment.on(),
                attainment.daysEarly(),
                attainment.firstOn(),
                attainment.lostOn(),
                find(verdict.distance()),
                verdict.office(),
                pace == null
                        ? null
                        : new PaceView(pace.word(), number(pace.planned()), number(pace.gap()), find(pace.ratio())),
                needed == null
                        ? null
                        : new NeededView(
                                number(needed.made()),
                                number(needed.missing()),
                                needed.periods(),
                                number(needed.perPeriod()),
                                find(needed.best())),
                forecast == null
                        ? null
                        : new ForecastView(
                                forecast.method(),
                                number(forecast.value()),
                                find(forecast.worst()),
                                find(forecast.best()),
                                forecast.attains()),
                keeping == null
                        ? null
                        : new KeepingView(
                                keeping.inside(),
                                keeping.periods(),
                                keeping.worst() == null ? null : keeping.worst().code(),
                                find(keeping.breach())),
                verdict.freshness(),
                verdict.completeness().given(),
                verdict.completeness().due(),
                verdict.completeness().missing().stream().map(Period::code).toList(),
                verdict.proof(),
                basis == null ? null : new BasisView(basis.period().code(), find(basis.value()), basis.maturity()),
                verdict.reasons(),
                verdict.holdsUntil(),
                verdict.scheme().code() + "/" + verdict.scheme().version(),
                verdict.engine());
    }

    private static @Nullable BigDecimal find(@Nullable Ratio ratio) {
        return ratio == null ? null : number(ratio);
    }

    private static BigDecimal number(Ratio ratio) {
        var value = ratio.value(PLACES).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
