package org.plumbline.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Holds the figures of a text against those that are on record: of the unit that read it in, of the indicators whose names the words have, for
 * the same period. A printed figure stands for all that it is rounded from: 65.5 for 65.45 to 65.55.
 */
@Component
public class Reconciling {

    private static final int MOST_INDICATORS = 3;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Store store;
    private final Candidates candidates;
    private final Figures figures;
    private final Measures measures;

    Reconciling(Store store, Candidates candidates, Figures figures, Measures measures) {
        this.store = store;
        this.candidates = candidates;
        this.figures = figures;
        this.measures = measures;
    }

    /** How a figure of a text stands to the one on record. */
    public enum Match {
        EQUAL,
        /** Within what the printed figure is rounded from. */
        ROUNDED,
        DIFFERENT,
        /** The two count in other units of measure. */
        MEASURE,
        /** There is a figure, of another period. */
        PERIOD,
        NOT_REPORTED
    }

    /**
     * A figure of a text beside one on record.
     *
     * @param said the figure of the text, {@code year} its year if the text gives one
     * @param reported the figure on record, with its period; null where there is none
     */
    public record Finding(
            Match match,
            IndicatorSearch.Hit indicator,
            BigDecimal said,
            @Nullable Integer year,
            @Nullable BigDecimal reported,
            @Nullable Period period,
            @Nullable UUID figure) {}

    private record Said(
            BigDecimal value,
            BigDecimal tolerance,
            @Nullable Integer year) {}

    /** What is on record about the figures of a draft; nothing where no indicator has its words. */
    public List<Finding> of(Scope scope, Source source, Draft draft) {
        var said = said(draft);
        if (said.isEmpty()) {
            return List.of();
        }
        return store.read(scope, () -> {
            var found = new ArrayList<Finding>();
            var likely = candidates.indicators(scope, draft);
            int best = likely.isEmpty() ? 0 : likely.getFirst().words().size();
            var all = measures.all(scope);
            likely.stream()
                    .filter(each -> each.words().size() == best)
                    .limit(MOST_INDICATORS)
                    .forEach(each -> {
                        var measure = each.hit().text().measure();
                        var known = known(scope, source, each.hit().id());
                        for (var one : said) {
                            found.add(
                                    finding(each.hit(), measure == null ? null : all.get(measure), known, one, draft));
                        }
                    });
            return found;
        });
    }

    private List<Observed> known(Scope scope, Source source, UUID indicator) {
        return figures
                .series(scope, indicator, source.node(), "")
                .map(series ->
                        figures.of(scope, List.of(series.series()), null).getOrDefault(series.series(), List.of()))
                .orElse(List.of())
                .stream()
                .filter(each -> each.state() == State.VALUE && each.stance() != Stance.CONTESTED)
                .toList();
    }

    private static Finding finding(
            IndicatorSearch.Hit hit, @Nullable Measure measure, List<Observed> known, Said said, Draft draft) {
        if (known.isEmpty()) {
            return new Finding(Match.NOT_REPORTED, hit, said.value, said.year, null, null, null);
        }
        int per = measure == null || measure.per() == null ? 1 : measure.per();
        var meant = meant(known, said);
        var amount = meant.figure() == null ? null : meant.figure().amount(per);
        var match = Match.DIFFERENT;
        if (amount == null || isOtherMeasure(draft.field("unit"), measure)) {
            match = Match.MEASURE;
        } else if (said.year != null && said.year != meant.period().last().getYear()) {
            match = Match.PERIOD;
        } else if (amount.compareTo(said.value) == 0) {
            match = Match.EQUAL;
        } else if (amount.subtract(said.value).abs().compareTo(said.tolerance) <= 0) {
            match = Match.ROUNDED;
        } else if (said.year == null) {
            match = Match.PERIOD;
        }
        return new Finding(match, hit, said.value, said.year, amount, meant.period(), meant.id());
    }

    /** The figure of the year that is said, the one of the whole year first; else the latest. */
    private static Observed meant(List<Observed> known, Said said) {
        return known.stream()
                .filter(each -> said.year != null && each.period().last().getYear() == said.year)
                .min(Comparator.comparing(each -> each.period().kind() == Period.Kind.YEAR ? 0 : 1))
                .orElseGet(() -> known.stream()
                        .max(Comparator.comparing(Observed::period))
                        .orElseThrow());
    }

    private static boolean isOtherMeasure(String unit, @Nullable Measure measure) {
        boolean percent = unit.equals("%") || unit.equals("pp");
        boolean counts = measure != null && measure.per() != null && measure.per() == 100
                || measure != null
                        && measure.sign() != null
                        && measure.sign().original().contains("%");
        return !unit.isEmpty() && percent != counts && (percent || unit.length() <= 3);
    }

    private static List<Said> said(Draft draft) {
        return switch (draft.type()) {
            case OBSERVATION -> one(draft, "value", "year");
            case COUNT -> one(draft, "n", "year");
            case MONEY -> one(draft, "amount", "year");
            case CHANGE -> {
                var both = new ArrayList<>(one(draft, "from", "fromYear"));
                both.addAll(one(draft, "to", "toYear"));
                yield both;
            }
            default -> List.of();
        };
    }

    private static List<Said> one(Draft draft, String field, String yearField) {
        var written = draft.field(field);
        if (written.isEmpty()) {
            return List.of();
        }
        var value = new BigDecimal(written);
        // An amount of money is printed in thousands or millions; other figures as they are.
        int scale = field.equals("amount") ? value.stripTrailingZeros().scale() : Math.max(0, value.scale());
        var year = draft.field(yearField);
        return List.of(new Said(value, HALF.scaleByPowerOfTen(-scale), year.isEmpty() ? null : Integer.valueOf(year)));
    }
}
