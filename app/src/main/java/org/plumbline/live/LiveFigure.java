package org.plumbline.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.live.deed.RecordState;

/**
 * A number of a text with the record for which it stands.
 *
 * @param start where it begins, in code points of the words; {@code end} is exclusive
 * @param words the number as it stands there
 * @param said what it says in the unit of measure of the record
 * @param source the record
 * @param state what the record is found to be; null before it was looked at
 * @param value what the record says now; null where it says no number
 * @param stale whether the text no longer follows, and nobody kept it as it was said
 * @param keptAsSaid whether somebody left it as it was said, and the record says still what it said then
 * @param now the number as it would stand there by what the record says; null where the record says no number
 * @param actor the post that stated the record so, on the day {@code on}
 * @param changed when what the record says changed last
 */
public record LiveFigure(
        UUID id,
        int start,
        int end,
        String words,
        BigDecimal said,
        RecordSource source,
        @Nullable RecordState state,
        @Nullable BigDecimal value,
        boolean stale,
        boolean keptAsSaid,
        @Nullable String now,
        @Nullable String actor,
        @Nullable LocalDate on,
        @Nullable Instant changed) {

    /** Whether the record gives another number that can be taken over. */
    public boolean mayTakeOver() {
        return now != null && !now.equals(words) && (state == RecordState.STANDS || state == RecordState.UNIT_ENDED);
    }
}
