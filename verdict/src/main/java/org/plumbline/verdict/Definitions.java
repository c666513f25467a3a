package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of definitions and figures before they are stored, as pure functions; an empty list means that nothing is wrong. */
public final class Definitions {

    private Definitions() {}

    /** What is wrong with a target, at fields of {@link Target}. */
    public static List<Problem> of(Target target, Indicator indicator) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is wrong with a figure, at fields of {@link Observation}.
     *
     * @param life the days on which the unit exists
     * @param today the day of entry
     */
    public static List<Problem> of(
            Observation figure, Target target, Indicator indicator, @Nullable Period life, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with the two parts of a ratio as typed, before there is a value. */
    public static List<Problem> ofParts(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, Indicator indicator) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with a composite. */
    public static List<Problem> of(Composite composite) {
        throw new UnsupportedOperationException();
    }

    /** Rings among composites: each named composite with the names of its parts. */
    public static List<Problem> rings(Map<String, List<String>> parts) {
        throw new UnsupportedOperationException();
    }
}
