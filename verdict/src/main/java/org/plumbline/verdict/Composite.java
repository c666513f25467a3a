package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure made of weighted parts, with a stated rule for missing ones.
 *
 * @param parts each with its weight; values are numbers that may be averaged (scores, shares not cut off)
 * @param sum what the weights add up to, 1 or 100
 * @param missing what to do when some are not there
 */
public record Composite(List<Part> parts, BigDecimal sum, MissingParts missing) {

    public Composite {
        parts = List.copyOf(parts);
    }

    /**
     * What a composite comes to.
     *
     * @param value the weighted mean of the parts that are there; null where the rule for missing parts asks for more
     * @param coverage the weight of the parts that are there over that of all that apply; null where none applies
     * @param worst the part that stands lowest in the better direction: a mean hides a collapse
     * @param missing the names of the parts that are not there
     */
    public record Result(
            @Nullable Ratio value,
            @Nullable Ratio coverage,
            @Nullable Part worst,
            List<String> missing) {

        public Result {
            missing = List.copyOf(missing);
        }
    }

    /** The figure, its coverage, and the worst part. */
    public Result result(Direction direction) {
        throw new UnsupportedOperationException();
    }
}
