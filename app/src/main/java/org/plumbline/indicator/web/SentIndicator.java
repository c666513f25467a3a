package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Wording;

/** What programs send about definitions. */
final class SentIndicator {

    private SentIndicator() {}

    /**
     * A definition. Left out, {@code direction} is MORE, {@code kept} STOCK, {@code placeRule} and {@code timeRule} NONE and
     * LAST, {@code frequency} YEAR.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param composite of which other indicators its figures are made; left out where they are entered
     * @param from the day from which it counts; the first of January 2000 where nothing is said of a first version
     * @param reason why it is defined anew
     * @param breakSeries whether figures before and after cannot be compared
     */
    record Definition(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable Wording meaning,
            @Nullable Shape shape,
            @Nullable String measure,
            @Nullable Direction direction,
            @Nullable Kept kept,
            @Nullable PlaceRule placeRule,
            @Nullable String weight,
            @Nullable TimeRule timeRule,
            @Nullable Wording numerator,
            @Nullable Wording denominator,
            @Nullable Boolean partOf,
            @Nullable Frequency frequency,
            @Nullable Wording source,
            @Nullable UUID field,
            @Nullable String annex,
            @Nullable List<String> dimensions,
            @Nullable Integer decimals,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Map<String, Origin> levels,
            @Nullable SentComposite composite,
            @Nullable LocalDate from,
            @Nullable String reason,
            @Nullable Boolean breakSeries) {

        DefinitionText text() {
            return new DefinitionText(
                    SentFigure.required(name, "name"),
                    meaning,
                    SentFigure.required(shape, "shape"),
                    measure,
                    Objects.requireNonNullElse(direction, Direction.MORE),
                    Objects.requireNonNullElse(kept, Kept.STOCK),
                    Objects.requireNonNullElse(placeRule, PlaceRule.NONE),
                    weight,
                    Objects.requireNonNullElse(timeRule, TimeRule.LAST),
                    numerator,
                    denominator,
                    Boolean.TRUE.equals(partOf),
                    Objects.requireNonNullElse(frequency, Frequency.YEAR),
                    source,
                    field,
                    SentFigure.blankToNull(annex),
                    dimensions == null ? List.of() : dimensions,
                    Objects.requireNonNullElse(decimals, 2),
                    least,
                    most,
                    new TreeMap<>(levels == null ? Map.of() : levels),
                    composite == null ? null : composite.text());
        }
    }

    /** A break; {@code unit} where it is at one unit alone, {@code period} the first after it. */
    record Break(
            @Nullable UUID id,
            @Nullable UUID unit,
            @Nullable String period,
            @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    /** A unit of measure; {@code edited} is the version that was read, 0 for a new one. */
    record MeasureSent(
            @Nullable Integer edited,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable Wording sign,
            @Nullable Integer per,
            @Nullable Integer rank,
            @Nullable Boolean offered) {}

    /** A dimension with its groups; {@code edited} is the version that was read, 0 for a new one. */
    record DimensionSent(
            @Nullable Integer edited,
            @Nullable String code,
            @Nullable Wording name,
            @Nullable List<DefineDimension.Group> groups,
            @Nullable Integer rank,
            @Nullable Boolean offered) {}

    /** The record that was made or changed, with its version. */
    record Stored(UUID id, int version) {}
}
