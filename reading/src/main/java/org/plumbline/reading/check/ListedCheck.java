package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Listed;
import org.plumbline.reading.check.fact.Facts;

/** Whether a number before a list is the number of its items. */
final class ListedCheck implements Check {

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Listed.class)) {
            var items = BigDecimal.valueOf(one.items());
            var builder = new Builder(CheckKind.COUNT_VS_ENUMERATION, one.span())
                    .input("stated", one.count())
                    .computed("items", items);
            if (one.count().interval().holds(items)) {
                found.accept(builder.is(Verdict.PASSES, "passes"));
            } else {
                builder.repair("stated", items, one.count().span());
                found.accept(builder.is(
                        one.isSure() ? Verdict.FAILS : Verdict.DOUBTFUL, one.isSure() ? "fails" : "doubtful"));
            }
        }
    }
}
