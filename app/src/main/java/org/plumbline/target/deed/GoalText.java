package org.plumbline.target.deed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Milestone;

/**
 * The goal of a promise in one revision.
 *
 * @param comparator how a figure has to stand to the level: "over 14 %" is not "14 %"; null for the usual one of the direction
 * @param baseline where the way begins, on the start day
 * @param level the level to come to or to keep, the lower edge of a band, the place of a rank
 * @param upper the upper edge of a band
 * @param start the day of the baseline, after which figures are expected
 * @param due the last day by which, or to which, it is kept
 */
public record GoalText(
        @Nullable GoalComparator comparator,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal level,
        @Nullable BigDecimal upper,
        List<Milestone> milestones,
        LocalDate start,
        LocalDate due) {

    public GoalText {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }
}
