package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, in one revision; a revised goal is a further one, and the first is never written over.
 *
 * @param revision 1 for the goal as first set
 * @param inForce the first day on which this revision holds
 * @param comparator how a figure has to stand to the level
 * @param baseline where the way begins, on the start day; null where none is known or none is needed
 * @param level the level to come to or to keep; the lower edge of a band; the place of a rank; null where nothing is counted
 * @param upper the upper edge of a band, else null
 * @param milestones points between start and due day, by day
 * @param start the day of the baseline, after which figures are expected
 * @param due the last day by which, or to which, the promise is kept
 */
public record Goal(
        int revision,
        LocalDate inForce,
        GoalComparator comparator,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal level,
        @Nullable BigDecimal upper,
        List<Milestone> milestones,
        LocalDate start,
        LocalDate due) {

    public Goal {
        milestones = List.copyOf(milestones);
    }
}
