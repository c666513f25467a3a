package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Amount;
import org.plumbline.reading.check.fact.Fact.Each;
import org.plumbline.reading.check.fact.Facts;

/**
 * Whether so much for each comes to the whole amount, and whether one amount is stated in billions here and in trillions there: the words
 * for 10^9 and 10^12 are easily taken for each other between languages.
 */
final class MoneyChecks implements Check {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int SHORTEST = 3;

    private record Digits(@Nullable String currency, String digits) {}

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        facts.all(Each.class).forEach(one -> found.accept(each(one)));
        Map<Digits, Amount> known = new HashMap<>();
        for (var one : facts.all(Amount.class)) {
            var value = one.figure().value();
            var digits = value.stripTrailingZeros().unscaledValue().toString();
            if (value.signum() <= 0 || digits.length() < SHORTEST) {
                continue;
            }
            var first = known.putIfAbsent(new Digits(one.figure().unit(), digits), one);
            if (first != null) {
                scale(first, one, found);
            }
        }
    }

    private static Finding each(Each one) {
        var product = one.count().interval().times(one.each().interval());
        var builder = new Builder(CheckKind.MONEY_SCALE, one.span())
                .input("amount", one.amount())
                .input("count", one.count())
                .input("each", one.each());
        boolean shared = one.count().value().signum() > 0;
        if (shared) {
            var quotient = one.amount().value().divide(one.count().value(), MathContext.DECIMAL64);
            builder.computed("quotient", DifferenceChecks.toStep(quotient, one.each()));
        }
        if (product.meets(one.amount().interval())) {
            return builder.is(Verdict.PASSES, "passes");
        }
        var whole = one.count().value().multiply(one.each().value());
        builder.computed("product", whole)
                .repair(
                        "amount",
                        DifferenceChecks.toStep(whole, one.amount()),
                        one.amount().span());
        if (shared) {
            builder.repair(
                    "each",
                    DifferenceChecks.toStep(
                            one.amount().value().divide(one.count().value(), MathContext.DECIMAL64), one.each()),
                    one.each().span());
        }
        if (one.each().value().signum() > 0) {
            builder.repair(
                    "count",
                    DifferenceChecks.toStep(
                            one.amount().value().divide(one.each().value(), MathContext.DECIMAL64), one.count()),
                    one.count().span());
        }
        return builder.is(Verdict.FAILS, "fails");
    }

    private static void scale(Amount first, Amount second, Consumer<Finding> found) {
        var one = first.figure().value();
        var two = second.figure().value();
        var larger = one.max(two);
        var smaller = one.min(two);
        if (larger.compareTo(smaller.multiply(THOUSAND)) == 0) {
            found.accept(new Builder(CheckKind.MONEY_SCALE, second.span())
                    .input("first", first.figure())
                    .input("second", second.figure())
                    .say("other", first.span().surface())
                    .repair("second", one, second.figure().span())
                    .repair("first", two, first.figure().span())
                    .is(Verdict.DOUBTFUL, "thousand"));
        }
    }
}
