package org.plumbline.reading.check;

import java.time.DayOfWeek;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Deadline;
import org.plumbline.reading.check.fact.Fact.Handled;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Stretch;
import org.plumbline.reading.check.fact.Fact.Weekday;
import org.plumbline.reading.check.fact.Facts;

/** Whether days come in the order in which they must, and fall on the weekdays that the text names. */
final class DateChecks implements Check {

    private static final int MOST_YEARS = 12;

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        facts.all(Weekday.class).forEach(one -> found.accept(weekday(one)));
        facts.all(Stretch.class).forEach(one -> found.accept(stretch(one)));
        facts.all(Handled.class).forEach(one -> handled(one, found));
        facts.all(Occasion.class).stream()
                .filter(one -> !one.isEvent())
                .findFirst()
                .ifPresent(text -> facts.all(Deadline.class).forEach(one -> deadline(one, text, found)));
    }

    private static Finding weekday(Weekday one) {
        var builder = new Builder(CheckKind.WEEKDAY, one.span()).input("date", one.date(), one.span());
        int real = one.date().getDayOfWeek().getValue();
        builder.computed("weekday", real).say("stated", one.weekday());
        if (real == one.weekday()) {
            return builder.is(Verdict.PASSES, "passes");
        }
        builder.repair("weekday", DayOfWeek.of(real), one.span());
        int away = Math.floorMod(one.weekday() - real, 7);
        builder.repair("date", one.date().plusDays(away > 3 ? away - 7 : away), one.span());
        for (int years = 1; years <= MOST_YEARS; years++) {
            var other = one.date().minusYears(years);
            if (other.getDayOfWeek().getValue() == one.weekday()) {
                builder.repair("date", other, one.span());
                break;
            }
        }
        return builder.is(Verdict.FAILS, "fails");
    }

    private static Finding stretch(Stretch one) {
        var builder = new Builder(CheckKind.DATE_ORDER, one.span())
                .input("first", one.first(), one.span())
                .input("last", one.last(), one.span());
        return one.first().isAfter(one.last())
                ? builder.is(Verdict.FAILS, "stretch")
                : builder.is(Verdict.PASSES, "stretch-passes");
    }

    /** A document that an event deals with was issued before. */
    private static void handled(Handled one, Consumer<Finding> found) {
        if (one.issued().isAfter(one.event())) {
            found.accept(new Builder(CheckKind.DATE_ORDER, one.span())
                    .input("issued", one.issued(), one.span())
                    .input("event", one.event(), one.eventSpan())
                    .is(Verdict.DOUBTFUL, "issued"));
        }
    }

    /** What is asked for in a text is due after it was written. */
    private static void deadline(Deadline one, Occasion text, Consumer<Finding> found) {
        if (one.date().isBefore(text.date())) {
            found.accept(new Builder(CheckKind.DATE_ORDER, one.span())
                    .input("deadline", one.date(), one.span())
                    .input("text", text.date(), text.span())
                    .is(Verdict.DOUBTFUL, "deadline"));
        }
    }
}
