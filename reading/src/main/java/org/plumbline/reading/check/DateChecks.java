package org.plumbline.reading.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.plumbline.reading.check.fact.Fact.Deadline;
import org.plumbline.reading.check.fact.Fact.Mention;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Stretch;
import org.plumbline.reading.check.fact.Fact.Weekday;
import org.plumbline.reading.check.fact.Facts;

/** Whether days come in the order in which they must, and fall on the weekdays that the text names. */
final class DateChecks implements Check {

    private static final int MOST_YEARS = 12;
    private static final int DAY = 10;

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        facts.all(Weekday.class).forEach(one -> found.accept(weekday(one)));
        facts.all(Stretch.class).forEach(one -> found.accept(stretch(one)));
        var occasions = facts.all(Occasion.class);
        if (!occasions.isEmpty()) {
            var last = occasions.stream()
                    .max(java.util.Comparator.comparing(Occasion::date))
                    .orElseThrow();
            facts.all(Mention.class).forEach(one -> issued(one, last, found));
            var first = occasions.getFirst();
            facts.all(Deadline.class).forEach(one -> deadline(one, first, found));
        }
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

    /** A document that is spoken of was issued before. */
    private static void issued(Mention one, Occasion last, Consumer<Finding> found) {
        var date = one.date();
        if (date == null || date.length() != DAY || date.startsWith("-")) {
            return;
        }
        LocalDate issued;
        try {
            issued = LocalDate.parse(date);
        } catch (java.time.format.DateTimeParseException none) {
            return; // the thirty-first of a month of thirty days: its own finder doubts it
        }
        if (issued.isAfter(last.date())) {
            found.accept(new Builder(CheckKind.DATE_ORDER, one.span())
                    .input("issued", issued, one.span())
                    .input("event", last.date(), last.span())
                    .is(Verdict.DOUBTFUL, "issued"));
        }
    }

    private static void deadline(Deadline one, Occasion first, Consumer<Finding> found) {
        if (one.date().isBefore(first.date())) {
            found.accept(new Builder(CheckKind.DATE_ORDER, one.span())
                    .input("deadline", one.date(), one.span())
                    .input("event", first.date(), first.span())
                    .is(Verdict.DOUBTFUL, "deadline"));
        }
    }
}
