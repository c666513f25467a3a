package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an office's own method says of the same figures, beside the verdict.
 *
 * @param method which one
 * @param share its result as a share (1 is 100 %), to six places; for {@link Method#GROWTH_SCORE} the score; null where it gives none
 * @param word the method's own class, where it has one
 * @param refusal why it gives nothing, null where it does
 */
public record OfficePercentage(
        Method method,
        @Nullable BigDecimal share,
        @Nullable Word word,
        @Nullable Refusal refusal) {

    /** The classes of the growth methods, in Open SDG's cut-offs. */
    public enum Word {
        ACHIEVED,
        ON_TRACK,
        /** Some progress; more is needed. */
        PROGRESS,
        LIMITED,
        DETERIORATION
    }

    /** Why a method gives nothing. */
    public enum Refusal {
        NO_FIGURE,
        NO_GOAL,
        NO_BASELINE,
        DIVISION_BY_ZERO,
        /** A growth rate needs two figures above zero; no 0.001 is put in their place. */
        NOT_ABOVE_ZERO,
        NO_TIME_PASSED,
        /** Reckoned from too short a time, the rate is beyond all measure. */
        BEYOND_MEASURE
    }
}
