package org.plumbline.reading.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.number.Quantity;

/**
 * A number with what it measures.
 *
 * @param start the first token of number and unit, such as the sign of a currency before the number
 * @param end the token behind both
 * @param number the number
 * @param kind what is measured
 * @param unit the unit as records write it: "%", "pp", "VND", "VND/person/year", "km2", or the word as printed; null for a bare number
 * @param high the upper end of a range "2-3"; null where it is no range
 */
public record Measure(
        int start,
        int end,
        Quantity number,
        Kind kind,
        @Nullable String unit,
        @Nullable BigDecimal high) {

    /** What a number measures. */
    public enum Kind {
        /** Per cent. */
        PERCENT,
        /** Percentage points. */
        POINTS,
        /** Money. */
        MONEY,
        /** Money for each person, household or year. */
        MONEY_PER,
        /** A length, an area, a weight or another quantity of nature. */
        PHYSICAL,
        /** Days, months, years: no figure of a record. */
        DURATION,
        /** A time of day, an age, a telephone number and the like: no figure of a record. */
        OTHER,
        /** A number without a unit: a count, if a noun follows. */
        BARE
    }

    /** The value in base units. */
    public BigDecimal value() {
        return number.value();
    }

    /** Whether it measures a level rather than counts things. */
    public boolean isLevel() {
        return kind == Kind.PERCENT || kind == Kind.POINTS || kind == Kind.MONEY_PER || kind == Kind.PHYSICAL;
    }
}
