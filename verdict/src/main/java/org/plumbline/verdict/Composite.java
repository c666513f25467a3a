package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        var present = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        var sum = Ratio.of(BigDecimal.ZERO);
        var worst = (Part) null;
        var worstValue = (Ratio) null;
        var gone = new ArrayList<String>();
        for (var part : parts) {
            if (part.state() == State.NOT_APPLICABLE) {
                continue;
            }
            var weight = part.weight() == null ? BigDecimal.ZERO : part.weight();
            all = all.add(weight);
            var value = number(part);
            if (value == null) {
                gone.add(part.name());
                continue;
            }
            present = present.add(weight);
            sum = sum.plus(value.times(weight));
            if (worstValue == null || value.compareTo(worstValue) * direction.sign() < 0) {
                worst = part;
                worstValue = value;
            }
        }
        var coverage = all.signum() == 0 ? null : new Ratio(present, all);
        var enough = coverage != null && present.signum() > 0 && isEnough(coverage);
        return new Result(enough ? sum.by(present) : null, coverage, worst, gone);
    }

    private boolean isEnough(Ratio coverage) {
        return switch (missing) {
            case MissingParts.All all -> coverage.compareTo(BigDecimal.ONE) == 0;
            case MissingParts.AtLeast atLeast -> coverage.compareTo(atLeast.share()) >= 0;
            case MissingParts.Ignore ignore -> true;
        };
    }

    private static @Nullable Ratio number(Part part) {
        if (part.state() == State.NIL) {
            return Ratio.of(BigDecimal.ZERO);
        }
        return switch (part.value()) {
            case Value.Amount amount -> Ratio.of(amount.amount());
            case Value.Parts parts
            when parts.denominator().signum() > 0 -> new Ratio(parts.numerator(), parts.denominator());
            case null, default -> null;
        };
    }
}
