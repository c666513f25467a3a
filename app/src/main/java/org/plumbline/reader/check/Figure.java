package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.check.fact.Interval;

/**
 * A figure as a text prints it.
 *
 * @param value in the units in which records are written
 * @param unit "%", "VND", "km2"; null for a bare number
 * @param year the year that it is of, if the text says so
 * @param partOfYear whether its sentence speaks of a half year, a quarter or a month, or of several years
 * @param words those in which it is printed
 */
record Figure(
        BigDecimal value, @Nullable String unit, @Nullable Integer year, boolean partOfYear, String words) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int PLACES = 12;

    /** The unit of a figure whose words do not say it: "fell from 65.5 to 48.14". */
    static final String UNSAID = "";

    /** Whether it can be held against figures in a unit of measure: it counts the same, though in other multiples. */
    boolean isIn(TextReader.Named measure) {
        if (UNSAID.equals(unit)) {
            return measure.factor().compareTo(BigDecimal.ONE) == 0;
        }
        if (unit == null || measure.unit() == null) {
            return unit == null && measure.unit() == null;
        }
        return unit.equals(measure.unit()) || unit.startsWith(measure.unit() + "/");
    }

    /** Its value in a unit of measure in which it is. */
    BigDecimal in(TextReader.Named measure) {
        return value.divide(measure.factor(), PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** How it stands to a figure on record in a unit of measure in which it is: equal, rounded from it, or different. */
    Match match(BigDecimal recorded, TextReader.Named measure) {
        var said = in(measure);
        if (recorded.compareTo(said) == 0) {
            return Match.EQUAL;
        }
        return Interval.around(said, HALF.scaleByPowerOfTen(-decimals(said, measure)))
                        .holds(recorded)
                ? Match.ROUNDED
                : Match.DIFFERENT;
    }

    /** How many decimals are printed; below 0 for a number that is printed in millions and the like. */
    private int decimals(BigDecimal said, TextReader.Named measure) {
        int scale = said.scale();
        if (measure.factor().compareTo(BigDecimal.ONE) == 0 && isPrinted(value)) {
            scale = Math.max(scale, value.scale());
        }
        if (scale < 0 && (measure.factor().compareTo(BigDecimal.ONE) != 0 || isPrinted(said))) {
            scale = 0;
        }
        return scale;
    }

    /** Whether its digits stand in the words, so that "1.2 million" is not taken for 1,200,000. */
    private boolean isPrinted(BigDecimal number) {
        var digits = number.abs().toPlainString().replaceFirst("\\.0+$", "").replace(".", "");
        return words.replaceAll("\\D", "").contains(digits);
    }
}
