package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.HalfTerm;
import org.plumbline.reading.check.fact.Fact.Period;
import org.plumbline.reading.check.fact.Facts;

/** Whether a period has as many years as the text says, and whether half of a term was taken for half of a year. */
final class PeriodChecks implements Check {

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        facts.all(Period.class).forEach(one -> found.accept(period(one)));
        for (var one : facts.all(HalfTerm.class)) {
            found.accept(new Builder(CheckKind.TERM_CONFLICT, one.span())
                    .input("term", one.term().surface(), one.term())
                    .is(Verdict.DOUBTFUL, "half"));
        }
    }

    private static Finding period(Period one) {
        int steps = one.last() - one.first();
        int stated = one.years().value().intValue();
        var builder = new Builder(CheckKind.PERIOD_CONFLICT, one.span())
                .input("years", one.years())
                .say("first", Integer.toString(one.first()))
                .say("last", Integer.toString(one.last()))
                .computed("steps", steps)
                .computed("count", steps + 1);
        if (stated == steps + 1) {
            return builder.by("both-years").is(Verdict.PASSES, "passes");
        }
        if (stated == steps) {
            return builder.by("steps").is(Verdict.PASSES, "passes");
        }
        return builder.repair(
                        "years", BigDecimal.valueOf(steps + 1L), one.years().span())
                .repair("last", one.first() + stated - 1, one.span())
                .repair("first", one.last() - stated + 1, one.span())
                .is(Verdict.FAILS, "fails");
    }
}
