package org.plumbline.reading.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Review;
import org.plumbline.reading.check.fact.Fact.Year;
import org.plumbline.reading.check.fact.Fact.YearlessDay;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.check.fact.Span;

/** Which year a day without one is likely to belong to, and why; the text itself does not say. */
final class MissingYearCheck implements Check {

    /** Work of a year is looked back on until so far into the next one. */
    private static final int LAST_REVIEW_MONTH = Month.APRIL.getValue();

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        var days = facts.all(YearlessDay.class);
        if (days.isEmpty()) {
            return;
        }
        Map<Integer, Year> beside = new HashMap<>();
        Year reviewed = null;
        for (var year : facts.all(Year.class)) {
            var day = year.nearDay();
            if (day != null && !year.isReviewed()) {
                beside.putIfAbsent(day.start(), year);
            }
            if (year.isReviewed() && (reviewed == null || year.year() > reviewed.year())) {
                reviewed = year;
            }
        }
        for (var one : days) {
            found.accept(day(one, beside.get(one.span().start()), reviewed, facts));
        }
    }

    private static Finding day(YearlessDay one, @Nullable Year beside, @Nullable Year reviewed, Facts facts) {
        var builder = new Builder(CheckKind.MISSING_YEAR, one.span());
        var occasions = facts.all(Occasion.class);
        if (reviewed != null) {
            int year = one.month() <= LAST_REVIEW_MONTH ? reviewed.year() + 1 : reviewed.year();
            return likely(builder, one, year, "reviewed", reviewed.span());
        }
        if (beside != null) {
            return likely(builder, one, beside.year(), "beside", beside.span());
        }
        if (!occasions.isEmpty()) {
            var occasion = occasions.getFirst();
            return likely(builder, one, occasion.date().getYear(), "occasion", occasion.span());
        }
        var reviews = facts.all(Review.class);
        if (!reviews.isEmpty()) {
            var last = reviews.stream()
                    .map(ReviewCheck::anniversary)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return likely(
                    builder, one, last.getYear(), "reviews", reviews.getFirst().span());
        }
        return builder.is(Verdict.CANNOT_TELL, "unknown");
    }

    private static Finding likely(Builder builder, YearlessDay one, int year, String reason, Span where) {
        return builder.input("reason", where.surface(), where)
                .computed("year", Integer.toString(year))
                .by(reason)
                .repair("date", "%04d-%02d-%02d".formatted(year, one.month(), one.day()), one.span())
                .is(Verdict.CANNOT_TELL, reason);
    }
}
