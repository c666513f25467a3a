package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.live.deed.RecordState;

/**
 * What a record says.
 *
 * @param value in its unit of measure; null where it says no number
 * @param actor the post that stated it so; null for counts and sums
 * @param on the day on which that was
 */
record RecordNow(
        RecordState state,
        @Nullable BigDecimal value,
        @Nullable String actor,
        @Nullable LocalDate on) {

    static RecordNow of(@Nullable BigDecimal value, @Nullable String actor, @Nullable LocalDate on) {
        return new RecordNow(value == null ? RecordState.NOT_REPORTED : RecordState.STANDS, value, actor, on);
    }

    /** The same of a unit that has ended. */
    RecordNow ended() {
        return state == RecordState.STANDS ? new RecordNow(RecordState.UNIT_ENDED, value, actor, on) : this;
    }
}
