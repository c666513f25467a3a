package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.organisation.UnitSets;
import org.plumbline.verdict.Target;

/**
 * All that a judgement needs of a target, beside its figures.
 *
 * @param key the directive's inner number, {@code field} that of the field
 * @param terms what was promised, with the goals as known; {@code applicable} is asked of {@link #applies} for the day
 * @param holders who holds it from which day on, the first one first
 * @param applies the trait that the holder must have; null for always
 * @param withdrawn from which day on it counts no more, {@code withdrawnAt} when that became known; null while it stands
 */
record Promise(
        UUID id,
        long item,
        UUID indicator,
        String cut,
        int node,
        @Nullable Integer key,
        @Nullable Integer field,
        Target terms,
        List<Holder> holders,
        UnitSets.@Nullable Condition applies,
        LocalDate setOn,
        @Nullable LocalDate withdrawn,
        @Nullable Instant withdrawnAt,
        String name,
        int rowVersion) {

    Promise {
        holders = List.copyOf(holders);
    }

    /**
     * Who holds it from a day on.
     *
     * @param series on which it is judged for periods that end from then on
     * @param ceases the first day on which the unit is no more; null while it goes on
     */
    record Holder(
            int node, long series, LocalDate from, @Nullable LocalDate ceases) {}

    /** What it is judged on, of what is known at an instant: what is learned after it was withdrawn judges it no more. */
    @Nullable
    Instant judgedAt(@Nullable Instant knownAt) {
        return withdrawnAt != null && (knownAt == null || withdrawnAt.isBefore(knownAt)) ? withdrawnAt : knownAt;
    }

    /** A trait of a unit over a time. */
    record Trait(int node, String name, String value, LocalDate from, LocalDate to) {}

    /** Who holds it on a day. */
    Holder holder(LocalDate day) {
        return holders.reversed().stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .orElse(holders.getFirst());
    }

    /** The same terms for a day on which they apply, or do not. */
    Target terms(boolean applicable) {
        return new Target(
                terms.kind(),
                terms.direction(),
                terms.time(),
                terms.frequency(),
                terms.lag(),
                terms.per(),
                terms.goals(),
                terms.method(),
                applicable);
    }
}
