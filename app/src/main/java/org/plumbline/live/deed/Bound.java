package org.plumbline.live.deed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;

/**
 * The record for which a number of a text stands.
 *
 * @param unit whose figure or whose count it is, the latter with all below it
 * @param cut the groups to which the indicator is cut; empty for the whole
 * @param period of a figure; null for the latest one
 * @param checked whether only what was checked counts
 * @param directive the document under which is counted; null for all that stand open to every reader of the unit
 * @param classes which classes are counted, by their words for programs; none for all
 * @param on the day of which the record is asked; null for the day of reading
 */
public record Bound(
        BoundKind kind,
        @Nullable UUID unit,
        @Nullable UUID indicator,
        String cut,
        @Nullable Period period,
        boolean checked,
        @Nullable UUID target,
        @Nullable UUID directive,
        List<String> classes,
        @Nullable LocalDate on) {

    public Bound {
        Objects.requireNonNull(kind, "kind");
        cut = cut == null ? "" : cut;
        classes = classes == null ? List.of() : List.copyOf(classes);
    }

    /** The figure of a unit for a period, or the latest one. */
    public static Bound figure(UUID unit, UUID indicator, String cut, @Nullable Period period, boolean checked) {
        return new Bound(BoundKind.FIGURE, unit, indicator, cut, period, checked, null, null, List.of(), null);
    }

    /** Something that is said of a target. */
    public static Bound target(BoundKind kind, UUID target, @Nullable LocalDate on) {
        return new Bound(kind, null, null, "", null, false, target, null, List.of(), on);
    }

    /** A count of a unit with all below it. */
    public static Bound count(
            BoundKind kind, UUID unit, @Nullable UUID directive, List<String> classes, @Nullable LocalDate on) {
        return new Bound(kind, unit, null, "", null, false, null, directive, classes, on);
    }

    /** Whether it may change by the passing of days alone. */
    @JsonIgnore
    public boolean isMoving() {
        return kind == BoundKind.FIGURE ? period == null : on == null;
    }

    /** The same on the day of reading, or the latest figure. */
    public Bound moving() {
        return new Bound(kind, unit, indicator, cut, null, checked, target, directive, classes, null);
    }
}
