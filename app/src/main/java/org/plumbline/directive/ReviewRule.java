package org.plumbline.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** When the next review of a document falls due, by its own rule: so long after its issue, and again after each review. */
final class ReviewRule {

    private ReviewRule() {}

    /**
     * The next review.
     *
     * @param reviewed issue of the latest document that reviews it, or null; a review that is due stays due until one is there
     * @param setByHand a day set by a person, which goes before the rule until a later review took place
     */
    static @Nullable LocalDate next(
            LocalDate issued, @Nullable String rule, @Nullable LocalDate reviewed, @Nullable LocalDate setByHand) {
        if (setByHand != null && (reviewed == null || reviewed.isBefore(setByHand))) {
            return setByHand;
        }
        if (rule == null) {
            return null;
        }
        var period = Period.parse(rule);
        var times = 1;
        var due = issued.plus(period);
        while (reviewed != null && !due.isAfter(reviewed)) {
            times++;
            due = issued.plus(period.multipliedBy(times));
        }
        return due;
    }

    /** Refuses what is not a period of at least a month. */
    static void check(@Nullable String rule) {
        if (rule == null) {
            return;
        }
        try {
            if (Period.parse(rule).toTotalMonths() >= 1 && Period.parse(rule).getDays() == 0) {
                return;
            }
        } catch (DateTimeException e) {
            throw (Refused) new Refused("reviewRule", "directive.review-rule", Map.of("rule", rule)).initCause(e);
        }
        throw new Refused("reviewRule", "directive.review-rule", Map.of("rule", rule));
    }
}
