package org.plumbline.indicator.deed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * What a version of an indicator says of it.
 *
 * @param meaning what is counted and what is not
 * @param measure the unit of measure's code; none for yes or no, places and words
 * @param weight the trait by which units weigh in a weighted mean
 * @param numerator what a ratio counts, and {@code denominator} of what
 * @param partOf whether what is counted is part of that of which it is counted, so that it cannot be more
 * @param source where figures come from
 * @param field the field of work
 * @param annex the number it bears in the annex of a programme
 * @param dimensions codes of the dimensions by which it is cut
 * @param least the least a value can be, {@code most} the most
 * @param levels by code of the level: whether units state it or have it from those below; a level not named states it
 * @param composite of which other indicators its figures are made; null where they are entered
 */
public record DefinitionText(
        Wording name,
        @Nullable Wording meaning,
        Shape shape,
        @Nullable String measure,
        Direction direction,
        Kept kept,
        PlaceRule placeRule,
        @Nullable String weight,
        TimeRule timeRule,
        @Nullable Wording numerator,
        @Nullable Wording denominator,
        boolean partOf,
        Frequency frequency,
        @Nullable Wording source,
        @Nullable UUID field,
        @Nullable String annex,
        List<String> dimensions,
        int decimals,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        SortedMap<String, Origin> levels,
        @Nullable CompositeText composite) {

    public DefinitionText {
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        levels = new TreeMap<>(levels == null ? Map.of() : levels);
    }

    /** One whose figures are entered. */
    public DefinitionText(
            Wording name,
            @Nullable Wording meaning,
            Shape shape,
            @Nullable String measure,
            Direction direction,
            Kept kept,
            PlaceRule placeRule,
            @Nullable String weight,
            TimeRule timeRule,
            @Nullable Wording numerator,
            @Nullable Wording denominator,
            boolean partOf,
            Frequency frequency,
            @Nullable Wording source,
            @Nullable UUID field,
            @Nullable String annex,
            List<String> dimensions,
            int decimals,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            SortedMap<String, Origin> levels) {
        this(
                name,
                meaning,
                shape,
                measure,
                direction,
                kept,
                placeRule,
                weight,
                timeRule,
                numerator,
                denominator,
                partOf,
                frequency,
                source,
                field,
                annex,
                dimensions,
                decimals,
                least,
                most,
                levels,
                null);
    }

    /** The same, made of other indicators. */
    public DefinitionText madeOf(@Nullable CompositeText parts) {
        return new DefinitionText(
                name,
                meaning,
                shape,
                measure,
                direction,
                kept,
                placeRule,
                weight,
                timeRule,
                numerator,
                denominator,
                partOf,
                frequency,
                source,
                field,
                annex,
                dimensions,
                decimals,
                least,
                most,
                levels,
                parts);
    }

    /** Whether its figures are made of those of other indicators and never entered. */
    public boolean hasParts() {
        return composite != null;
    }
}
