package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorSearch;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Problem;
import org.plumbline.reader.Draft;
import org.plumbline.reader.check.MeasureUnits;
import org.plumbline.reading.record.RecordType;
import org.springframework.stereotype.Component;

/** Keeps a figure from becoming a record a million times too large: a text says 75,000,000 dong, the indicator counts in million dong. */
@Component
class AsMeasured {

    private static final int PLACES = 12;

    private final Measures measures;
    private final IndicatorSearch search;
    private final MeasureUnits units;

    AsMeasured(Measures measures, IndicatorSearch search, MeasureUnits units) {
        this.measures = measures;
        this.search = search;
        this.units = units;
    }

    /** Says so at a field that still holds a figure as the text says it, where the indicator counts in other multiples of the same. */
    void require(RecordForm form, Draft draft, String field, @Nullable BigDecimal typed, UUID indicator) {
        var kept = read(draft, field);
        if (typed == null || kept == null || typed.compareTo(kept) != 0) {
            return;
        }
        var scope = form.visit().scope();
        var measure = search.find(scope, indicator)
                .map(hit -> measures.all(scope)
                        .get(hit.text().measure() == null ? "" : hit.text().measure()))
                .orElse(null);
        var counted = units.of(measure);
        if (measure == null || !draft.field(unit(draft)).equals(counted.unit())) {
            return;
        }
        if (counted.factor().compareTo(BigDecimal.ONE) != 0) {
            var w = form.visit().w();
            var value = kept.divide(counted.factor(), PLACES, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            form.doubts()
                    .problems()
                    .add(Problem.at(
                            field,
                            "reader.in-multiples",
                            Map.of(
                                    "said",
                                    w.number(kept, PLACES),
                                    "unit",
                                    draft.field(unit(draft)),
                                    "measure",
                                    w.text(measure.name()),
                                    "value",
                                    w.number(value, PLACES))));
        }
    }

    private static String unit(Draft draft) {
        return draft.type() == RecordType.MONEY ? "currency" : "unit";
    }

    private static @Nullable BigDecimal read(Draft draft, String field) {
        var kept = draft.field(
                switch (field) {
                    case "upper" -> "valueHigh";
                    case "value" -> draft.type() == RecordType.MONEY ? "amount" : "value";
                    default -> "value";
                });
        try {
            return kept.isEmpty() ? null : new BigDecimal(kept);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
