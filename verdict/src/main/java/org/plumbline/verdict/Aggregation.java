package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of parts to the figure of a whole: over places, and apart from that over time. */
public final class Aggregation {

    private Aggregation() {}

    /**
     * Over places. A ratio's numerators and denominators are added: 10/20, 1/100 and one missing are 11/120 and "1 of 3 missing".
     *
     * @param per what a ratio's parts are multiplied by
     */
    public static Whole overPlaces(PlaceRule rule, int per, List<Part> parts) {
        var sums = new Sums(per);
        for (var part : parts) {
            sums.take(part, rule == PlaceRule.RATIO, rule == PlaceRule.WEIGHTED_MEAN);
        }
        return sums.whole(
                switch (rule) {
                    case SUM -> sums.sum();
                    case RATIO -> sums.ratio();
                    case WEIGHTED_MEAN -> sums.mean();
                    case MAX -> sums.most();
                    case MIN -> sums.least();
                    case NONE -> null;
                },
                rule == PlaceRule.RATIO);
    }

    /** Over time: the figures of the parts of a period; parts of it without a figure are named by their codes. */
    public static Whole overTime(
            TimeRule rule, int per, Period period, Frequency frequency, List<Observation> observations) {
        var inside = new ArrayList<Observation>();
        var own = (Observation) null;
        for (var one : observations) {
            if (one.period().equals(period)) {
                own = one;
            } else if (period.covers(one.period())) {
                inside.add(one);
            }
        }
        if (own != null) {
            return one(rule, per, own);
        }
        inside.sort(Comparator.comparing((Observation one) -> one.period().first())
                .thenComparing(one -> one.period().last(), Comparator.reverseOrder()));
        return switch (rule) {
            case LAST -> last(per, period, inside);
            case NONE -> new Whole(null, null, 0, 1, List.of(period.code()), List.of(), List.of(), List.of());
            case SUM, MEAN -> tiled(rule, per, period, frequency, inside);
        };
    }

    private static Whole one(TimeRule rule, int per, Observation own) {
        var sums = new Sums(per);
        sums.take(part(own), own.value() instanceof Value.Parts, false);
        return sums.whole(
                own.value() instanceof Value.Parts
                        ? sums.ratio()
                        : rule == TimeRule.MEAN ? sums.plainMean() : sums.sum(),
                own.value() instanceof Value.Parts);
    }

    private static Whole last(int per, Period period, List<Observation> inside) {
        var latest = (Observation) null;
        for (var one : inside) {
            if (one.state() == State.VALUE || one.state() == State.NIL) {
                latest = latest == null
                                || one.period().last().isAfter(latest.period().last())
                        ? one
                        : latest;
            }
        }
        return latest == null
                ? new Whole(null, null, 0, 1, List.of(period.code()), List.of(), List.of(), List.of())
                : one(TimeRule.LAST, per, latest);
    }

    /** The parts have to make up the whole period without a hole; a figure inside of a longer one is not taken twice. */
    private static Whole tiled(TimeRule rule, int per, Period period, Frequency frequency, List<Observation> inside) {
        var parts = inside.stream().anyMatch(one -> one.value() instanceof Value.Parts);
        var sums = new Sums(per);
        var next = period.first();
        for (var one : inside) {
            if (!one.period().last().isBefore(next)) {
                if (one.period().first().isBefore(next)) {
                    sums.unusable(one.period().code());
                } else {
                    holes(sums, frequency, next, one.period().first());
                    sums.take(part(one), parts && rule == TimeRule.SUM, false);
                }
                next = one.period().last().plusDays(1);
            }
        }
        holes(sums, frequency, next, period.last().plusDays(1));
        var complete = sums.isComplete();
        var ratio = parts && rule == TimeRule.SUM;
        return sums.whole(
                !complete ? null : ratio ? sums.ratio() : rule == TimeRule.SUM ? sums.sum() : sums.plainMean(), ratio);
    }

    private static void holes(Sums sums, Frequency frequency, LocalDate from, LocalDate until) {
        var day = from;
        while (day.isBefore(until)) {
            var end = frequency == Frequency.ONCE
                    ? until.minusDays(1)
                    : Period.of(frequency, day).last();
            var last = end.isBefore(until) ? end : until.minusDays(1);
            sums.take(Part.missing(new Period(day, last).code()), false, false);
            day = last.plusDays(1);
        }
    }

    private static Part part(Observation one) {
        return new Part(one.period().code(), one.state(), one.value(), null);
    }

    /** What has been added up so far. */
    private static final class Sums {

        private final BigDecimal per;
        private final List<String> missing = new ArrayList<>();
        private final List<String> notCollected = new ArrayList<>();
        private final List<String> notApplicable = new ArrayList<>();
        private final List<String> unusable = new ArrayList<>();
        private int given;
        private Ratio sum = Ratio.of(BigDecimal.ZERO);
        private Ratio weighed = sum;
        private BigDecimal weights = BigDecimal.ZERO;
        private BigDecimal numerators = BigDecimal.ZERO;
        private BigDecimal denominators = BigDecimal.ZERO;
        private @Nullable Ratio most;
        private @Nullable Ratio least;

        Sums(int per) {
            this.per = BigDecimal.valueOf(per);
        }

        void take(Part part, boolean byParts, boolean weighing) {
            var state = part.state();
            if (state == null) {
                missing.add(part.name());
            } else {
                switch (state) {
                    case NOT_COLLECTED -> notCollected.add(part.name());
                    case NOT_APPLICABLE -> notApplicable.add(part.name());
                    case NIL -> nil(part, byParts, weighing);
                    case VALUE -> value(part, byParts, weighing);
                }
            }
        }

        private void nil(Part part, boolean byParts, boolean weighing) {
            if (byParts) {
                given++;
            } else {
                number(part, Ratio.of(BigDecimal.ZERO), weighing);
            }
        }

        private void value(Part part, boolean byParts, boolean weighing) {
            switch (part.value()) {
                case Value.Parts parts
                when byParts && parts.denominator().signum() >= 0 -> {
                    given++;
                    numerators = numerators.add(parts.numerator());
                    denominators = denominators.add(parts.denominator());
                }
                case Value.Parts parts
                when !byParts && parts.denominator().signum() > 0 ->
                    number(part, new Ratio(parts.numerator().multiply(per), parts.denominator()), weighing);
                case Value.Amount amount when !byParts -> number(part, Ratio.of(amount.amount()), weighing);
                case null, default -> unusable.add(part.name());
            }
        }

        private void number(Part part, Ratio value, boolean weighing) {
            var weight = part.weight();
            if (weighing && (weight == null || weight.signum() < 0)) {
                unusable.add(part.name());
                return;
            }
            given++;
            sum = sum.plus(value);
            if (weight != null) {
                weighed = weighed.plus(value.times(weight));
                weights = weights.add(weight);
            }
            most = most == null || value.compareTo(most) > 0 ? value : most;
            least = least == null || value.compareTo(least) < 0 ? value : least;
        }

        void unusable(String name) {
            unusable.add(name);
        }

        boolean isComplete() {
            return missing.isEmpty() && notCollected.isEmpty() && unusable.isEmpty() && given > 0;
        }

        @Nullable
        Ratio sum() {
            return given == 0 ? null : sum;
        }

        @Nullable
        Ratio plainMean() {
            return given == 0 ? null : sum.by(BigDecimal.valueOf(given));
        }

        @Nullable
        Ratio mean() {
            return weights.signum() == 0 ? null : weighed.by(weights);
        }

        @Nullable
        Ratio ratio() {
            return denominators.signum() == 0 ? null : new Ratio(numerators.multiply(per), denominators);
        }

        @Nullable
        Ratio most() {
            return most;
        }

        @Nullable
        Ratio least() {
            return least;
        }

        Whole whole(@Nullable Ratio value, boolean byParts) {
            return new Whole(
                    value,
                    byParts ? new Value.Parts(numerators, denominators) : null,
                    given,
                    given + missing.size() + notCollected.size() + unusable.size(),
                    missing,
                    notCollected,
                    notApplicable,
                    unusable);
        }
    }
}
