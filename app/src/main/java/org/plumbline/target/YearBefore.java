package org.plumbline.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.TimeRule;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/** The figure of the same time a year before the one on which a verdict rests; of a flow, the total as it stood then. */
final class YearBefore {

    private YearBefore() {}

    static @Nullable Ratio of(Inputs inputs, Verdict now) {
        var basis = now.basis();
        if (basis == null || basis.value() == null) {
            return null;
        }
        var day = yearBefore(basis.period().last());
        if (inputs.target().time() != TimeRule.LAST) {
            var then = Verdicts.of(inputs.on(day)).basis();
            return then != null && then.period().last().equals(day) ? then.value() : null;
        }
        return value(inputs.observations(), day, inputs.target().per());
    }

    private static @Nullable Ratio value(List<Observation> figures, LocalDate day, int per) {
        Ratio found = null;
        for (var each : figures) {
            if (each.period().last().equals(day)) {
                found = switch (each.value()) {
                    case Value.Amount amount -> Ratio.of(amount.amount());
                    case Value.Parts parts
                    when parts.denominator().signum() > 0 ->
                        Ratio.of(parts.numerator().multiply(BigDecimal.valueOf(per)), parts.denominator());
                    case null, default -> found;
                };
            }
        }
        return found;
    }

    /** The last day of a month stays one. */
    private static LocalDate yearBefore(LocalDate last) {
        var month = YearMonth.from(last);
        return last.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : last.minusYears(1);
    }
}
