package org.plumbline.reading.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Occasion;
import org.plumbline.reading.check.fact.Fact.Review;
import org.plumbline.reading.check.fact.Facts;

/** Whether so many years of carrying a document out fit its date and the date of the event; several reviews date an undated event. */
final class ReviewCheck implements Check {

    private static final int MONTHS_AFTER = 3;
    private static final int YEAR = 12;

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        var reviews = facts.all(Review.class);
        if (reviews.isEmpty()) {
            return;
        }
        var occasion = occasion(facts);
        if (occasion != null) {
            reviews.forEach(one -> found.accept(dated(one, occasion)));
        } else {
            undated(reviews, found);
        }
    }

    private static @Nullable Occasion occasion(Facts facts) {
        var all = facts.all(Occasion.class);
        return all.stream().filter(Occasion::isEvent).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
    }

    static LocalDate anniversary(Review one) {
        return one.document().plusYears(one.years().value().longValue());
    }

    private static Finding dated(Review one, Occasion occasion) {
        var anniversary = anniversary(one);
        int years = occasion.date().getYear() - one.document().getYear();
        int stated = one.years().value().intValue();
        var builder = new Builder(CheckKind.REVIEW_SPAN, one.span())
                .input("years", one.years())
                .input("document", one.document(), one.span())
                .input("event", occasion.date(), occasion.span())
                .computed("anniversary", anniversary)
                .computed("elapsed", years);
        long after = ChronoUnit.MONTHS.between(anniversary, occasion.date());
        if (years == stated || after >= 0 && after <= MONTHS_AFTER) {
            return builder.is(Verdict.PASSES, "passes");
        }
        builder.repair("years", years, one.years().span())
                .repair("document", one.document().plusYears((long) years - stated), one.span());
        boolean near = Math.abs(after) <= YEAR;
        return builder.is(near ? Verdict.DOUBTFUL : Verdict.FAILS, near ? "near" : "fails");
    }

    /** Each document once, however often its review is spoken of. */
    private static List<Review> distinct(List<Review> all) {
        var known = new HashSet<LocalDate>();
        return all.stream().filter(one -> known.add(one.document())).toList();
    }

    /** The anniversaries of one event lie close together; then they say when it was. */
    private static void undated(List<Review> all, Consumer<Finding> found) {
        var reviews = distinct(all);
        var first = reviews.stream()
                .map(ReviewCheck::anniversary)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last = reviews.stream()
                .map(ReviewCheck::anniversary)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var builder = new Builder(CheckKind.REVIEW_SPAN, reviews.getFirst().span());
        for (var one : reviews) {
            builder.input("years", one.years()).input("document", one.document(), one.span());
        }
        builder.computed("first", first).computed("last", last).say("n", reviews.size());
        if (reviews.size() == 1) {
            found.accept(
                    builder.computed("year", Integer.toString(first.getYear())).is(Verdict.CANNOT_TELL, "one"));
        } else if (ChronoUnit.MONTHS.between(first, last) < YEAR) {
            found.accept(
                    builder.computed("year", Integer.toString(last.getYear())).is(Verdict.PASSES, "several"));
        } else {
            found.accept(builder.is(Verdict.DOUBTFUL, "apart"));
        }
    }
}
