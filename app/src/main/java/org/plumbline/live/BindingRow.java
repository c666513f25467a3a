package org.plumbline.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.RecordState;

/**
 * A binding as it is kept, with where its number stands in one version of its text.
 *
 * @param node the unit whose record it was when it was bound, by its inner number
 * @param textNode the unit whose text it is
 * @param waits whether something changed of which the mark does not know yet
 * @param mark what the record was last found to say; null before it was looked at
 * @param left what the record said when the number was last left as it was said in that version; null where nobody did so
 */
record BindingRow(
        UUID id,
        UUID text,
        Bound bound,
        int node,
        @Nullable Long series,
        int decimals,
        BigDecimal factor,
        String language,
        int version,
        int start,
        int end,
        BigDecimal said,
        int textNode,
        boolean waits,
        @Nullable KeptMark mark,
        @Nullable Left left) {

    /** What is kept of the record. */
    record KeptMark(
            RecordState state,
            @Nullable BigDecimal value,
            boolean stale,
            @Nullable String actor,
            @Nullable LocalDate on,
            Instant changed) {}

    /** Against what a number was left as it was said. */
    record Left(RecordState state, @Nullable BigDecimal value) {

        boolean isOf(RecordNow now) {
            return state == now.state()
                    && (value == null ? now.value() == null : now.value() != null && value.compareTo(now.value()) == 0);
        }
    }

    /** Whether the text still follows from what a record says. */
    boolean follows(RecordNow now) {
        return now.state() == RecordState.STANDS
                && now.value() != null
                && Rounding.follows(said, decimals, factor, now.value());
    }

    /** Whether it no longer follows, and nobody left it as it was said knowing that the record says this. */
    boolean isStale(RecordNow now) {
        return !follows(now) && (left == null || !left.isOf(now));
    }

    /** Whether it was left as it was said, against what the record was last found to say. */
    boolean isKeptAsSaid() {
        return mark != null && !mark.stale && !follows(new RecordNow(mark.state, mark.value, null, null));
    }

    /** The same with what the record says now. */
    BindingRow with(KeptMark now) {
        return new BindingRow(
                id, text, bound, node, series, decimals, factor, language, version, start, end, said, textNode, false,
                now, left);
    }
}
