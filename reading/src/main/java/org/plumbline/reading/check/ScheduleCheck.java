package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Ahead;
import org.plumbline.reading.check.fact.Facts;

/** Whether something was done so many years ahead as the text says; that takes the year when it was due and the year when it was done. */
final class ScheduleCheck implements Check {

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        for (var one : facts.all(Ahead.class)) {
            found.accept(ahead(one));
        }
    }

    private static Finding ahead(Ahead one) {
        var builder = new Builder(CheckKind.AHEAD_OF_SCHEDULE, one.span()).input("least", one.least());
        if (one.most() != one.least()) {
            builder.input("most", one.most());
        }
        var due = one.due();
        var done = one.done();
        if (due == null || done == null) {
            return builder.is(Verdict.CANNOT_TELL, "cannot-tell");
        }
        var years = BigDecimal.valueOf((long) due - done);
        builder.input("due", due, one.span()).input("done", done, one.span()).computed("years", years);
        boolean fits = one.least().value().compareTo(years) <= 0
                && years.compareTo(one.most().value()) <= 0;
        if (fits) {
            return builder.is(Verdict.PASSES, "passes");
        }
        return builder.repair("least", years, one.least().span())
                .repair("due", one.least().value().intValue() + done, one.span())
                .repair("done", due - one.least().value().intValue(), one.span())
                .is(Verdict.FAILS, "fails");
    }
}
