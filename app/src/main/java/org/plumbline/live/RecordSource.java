package org.plumbline.live;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;

/**
 * A record by its names, as a person is told where a number comes from.
 *
 * @param name of the indicator or the target; null for counts
 * @param unit whose it is
 * @param sign of its unit of measure, {@code measure} the code of that
 * @param called how the document is cited under which is counted
 * @param followed the unit that follows the unit, where that has ended
 * @param address where it is
 */
public record RecordSource(
        Bound bound,
        @Nullable Wording name,
        Wording unit,
        @Nullable Wording sign,
        @Nullable String measure,
        @Nullable String called,
        @Nullable Wording followed,
        String address) {

    public BoundKind kind() {
        return bound.kind();
    }

    /** The code of the period of a figure; empty for the latest one. */
    public String period() {
        return bound.period() == null ? "" : bound.period().code();
    }

    /** The day of which it is asked; null for the day of reading. */
    public @Nullable LocalDate on() {
        return bound.on();
    }

    public List<String> classes() {
        return bound.classes();
    }
}
