package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.verdict.Aggregation;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Value;

/**
 * The figures of one part at one unit, read for a period: its own figure, or what those of shorter periods come to by the part's own rule
 * over time, where they make up the whole of it.
 *
 * @param versions the definitions of the part, the first one first
 * @param measures by what a quotient is multiplied in each unit of measure
 * @param figures all that stand, of whatever stance
 */
record PartFigures(List<Indicator.Version> versions, Map<String, Measure> measures, List<Observed> figures) {

    private static final Comparator<Observed> BETTER_PROVEN =
            Comparator.comparing(Observed::proof).thenComparing(Observed::knownFrom);

    /**
     * What a part says of a period.
     *
     * @param measure the unit of measure in which it does
     * @param value the number it comes to; null where there is none
     * @param author the node of another hand that found it; null for the unit itself
     * @param source the figure that says so, the last one of several
     */
    record Said(
            State state,
            @Nullable String measure,
            @Nullable Ratio value,
            Maturity maturity,
            ProofLevel proof,
            @Nullable Integer author,
            UUID source) {}

    private interface Preference {
        @Nullable
        Observed among(List<Observed> ofOnePeriod);
    }

    /** As the unit itself says. */
    @Nullable
    Said reported(Period period) {
        return said(period, PartFigures::own);
    }

    /** As another hand found, and where none did as the unit says. */
    @Nullable
    Said found(Period period) {
        return said(
                period,
                all -> all.stream()
                        .filter(each -> each.stance() == Stance.VERIFIED)
                        .max(BETTER_PROVEN)
                        .orElseGet(() -> own(all)));
    }

    private static @Nullable Observed own(List<Observed> all) {
        return all.stream()
                .filter(each -> each.stance() == Stance.REPORTED || each.stance() == Stance.DERIVED)
                .max(Comparator.comparing(Observed::knownFrom))
                .orElse(null);
    }

    private @Nullable Said said(Period period, Preference preference) {
        var byPeriod = new LinkedHashMap<Period, List<Observed>>();
        figures.forEach(each -> byPeriod.computeIfAbsent(each.period(), any -> new ArrayList<>())
                .add(each));
        var exact = preference.among(byPeriod.getOrDefault(period, List.of()));
        if (exact != null) {
            return said(exact);
        }
        var inside = byPeriod.values().stream()
                .map(preference::among)
                .filter(Objects::nonNull)
                .filter(each -> !each.period().first().isBefore(period.first())
                        && !each.period().last().isAfter(period.last()))
                .toList();
        return switch (text(period).timeRule()) {
            case NONE -> null;
            case LAST ->
                inside.stream()
                        .filter(each -> each.period().last().equals(period.last()))
                        .min(Comparator.comparing(each -> each.period().first()))
                        .map(this::said)
                        .orElse(null);
            case SUM, MEAN -> together(period, inside);
        };
    }

    private DefinitionText text(Period period) {
        return Indicator.inForce(versions, period.last()).text();
    }

    private DefinitionText text(Observed figure) {
        return versions.get(figure.version() - 1).text();
    }

    private Said said(Observed figure) {
        var text = text(figure);
        return new Said(
                figure.state(),
                text.measure(),
                number(figure, text),
                figure.maturity(),
                figure.proof(),
                figure.stance() == Stance.VERIFIED ? Integer.valueOf(figure.author()) : null,
                figure.id());
    }

    /** The number a figure comes to; nothing to report is nought where a number was asked for. */
    private @Nullable Ratio number(Observed figure, DefinitionText text) {
        var of = figure.figure();
        if (of == null) {
            return figure.state() == State.NIL && text.shape() != Shape.RATIO ? Ratio.of(BigDecimal.ZERO) : null;
        }
        if (of.answer() != null) {
            return Ratio.of(of.answer() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (of.numerator() != null
                && of.denominator() != null
                && of.denominator().signum() > 0) {
            return new Ratio(of.numerator().multiply(BigDecimal.valueOf(per(text))), of.denominator());
        }
        return of.value() == null ? null : Ratio.of(of.value());
    }

    private int per(DefinitionText text) {
        var measure = text.measure() == null ? null : measures.get(text.measure());
        return measure == null || measure.per() == null || text.shape() != Shape.RATIO ? 1 : measure.per();
    }

    /** Figures of shorter periods added up or averaged; only where they make up the whole without a hole. */
    private @Nullable Said together(Period period, List<Observed> inside) {
        if (inside.isEmpty()) {
            return null;
        }
        var text = text(period);
        var whole = Aggregation.overTime(
                org.plumbline.verdict.TimeRule.valueOf(text.timeRule().name()),
                per(text),
                period(period),
                Frequency.valueOf(text.frequency().name()),
                inside.stream().map(PartFigures::observation).toList());
        if (!whole.isComplete() || whole.value() == null) {
            return null;
        }
        var last = inside.stream().max(Comparator.comparing(Observed::period)).orElseThrow();
        var sameMeasure = inside.stream()
                .allMatch(
                        each -> Objects.equals(text(each).measure(), text(last).measure()));
        return new Said(
                State.VALUE,
                text(last).measure(),
                sameMeasure ? whole.value() : null,
                inside.stream()
                        .map(Observed::maturity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                inside.stream()
                        .map(Observed::proof)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                inside.stream()
                        .filter(each -> each.stance() == Stance.VERIFIED)
                        .map(Observed::author)
                        .findFirst()
                        .orElse(null),
                last.id());
    }

    private static Observation observation(Observed figure) {
        return new Observation(
                period(figure.period()),
                org.plumbline.verdict.State.valueOf(figure.state().name()),
                figure.figure() == null ? null : value(figure.figure()),
                org.plumbline.verdict.Maturity.FINAL,
                org.plumbline.verdict.Proof.NONE,
                org.plumbline.verdict.Stance.REPORTED,
                false);
    }

    private static Value value(Figure figure) {
        return figure.numerator() != null && figure.denominator() != null
                ? new Value.Parts(figure.numerator(), figure.denominator())
                : figure.value() != null
                        ? new Value.Amount(figure.value())
                        : new Value.Answer(Boolean.TRUE.equals(figure.answer()));
    }

    private static org.plumbline.verdict.Period period(Period period) {
        return new org.plumbline.verdict.Period(period.first(), period.last());
    }
}
