package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Portion;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Interval;

/** Whether so many of so many is possible, and is the percentage that is given for it. */
final class PortionChecks implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(Reckoning.HUNDRED);

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Portion.class)) {
            found.accept(part(one));
            var share = one.share();
            if (share != null && one.whole().interval().isPositive()) {
                found.accept(share(one, share));
            }
        }
    }

    private static Finding part(Portion one) {
        var part = one.part();
        var whole = one.whole();
        var builder = new Builder(CheckKind.PART_OF_WHOLE, one.span())
                .input("part", part)
                .input("whole", whole);
        boolean empty = whole.value().signum() == 0;
        builder.computed("percent", empty ? BigDecimal.ZERO : percent(part.value(), whole.value()), 2);
        var again = one.again();
        if (again != null) {
            builder.input("again", again);
        }
        if (part.interval().low().compareTo(whole.interval().high()) > 0) {
            return builder.repair("part", whole.value(), part.span())
                    .repair("whole", part.value(), whole.span())
                    .is(Verdict.FAILS, "more");
        }
        builder.computed("remaining", whole.value().subtract(part.value()));
        if (again == null) {
            return builder.is(Verdict.PASSES, "passes");
        }
        if (again.interval().meets(whole.interval())) {
            return builder.is(Verdict.PASSES, "twice");
        }
        return builder.repair("whole", again.value(), whole.span())
                .repair("again", whole.value(), again.span())
                .is(Verdict.FAILS, "wholes");
    }

    private static Finding share(Portion one, Figure share) {
        var part = one.part();
        var whole = one.whole();
        var computed = part.interval().times(Interval.exactly(HUNDRED)).dividedBy(whole.interval());
        var builder = new Builder(CheckKind.PERCENT_OF_COUNT, share.span())
                .input("stated", share)
                .input("part", part)
                .input("whole", whole)
                .computed("percent", percent(part.value(), whole.value()), Math.max(2, share.decimals()));
        if (share.interval().meets(computed)) {
            return builder.is(Verdict.PASSES, "passes");
        }
        builder.repair("share", percent(part.value(), whole.value()), share.decimals(), share.span());
        var parts = share.value().multiply(whole.value()).divide(HUNDRED, MathContext.DECIMAL64);
        builder.repair("part", DifferenceChecks.toStep(parts, part), part.span());
        if (share.value().signum() > 0) {
            var wholes = part.value().multiply(HUNDRED).divide(share.value(), MathContext.DECIMAL64);
            builder.repair("whole", DifferenceChecks.toStep(wholes, whole), whole.span());
        }
        boolean cut = share.cut().meets(computed);
        return builder.is(cut ? Verdict.DOUBTFUL : Verdict.FAILS, cut ? "cut" : "fails");
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }
}
