package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;

/**
 * A binding as it is kept, with where its number stands in one version of its text.
 *
 * @param node the unit whose record it was when it was bound, by its inner number
 * @param textNode the unit whose text it is
 * @param waits whether something changed of which the mark does not know yet
 * @param mark what the record was last found to say; null before it was looked at
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
        @Nullable KeptMark mark) {

    /** What is kept of the record. */
    record KeptMark(
            RecordState state,
            @Nullable BigDecimal value,
            boolean stale,
            @Nullable String actor,
            @Nullable LocalDate on,
            java.time.Instant changed) {}

    BoundKind kind() {
        return bound.kind();
    }

    List<String> classes() {
        return bound.classes();
    }

    @Nullable
    Period period() {
        return bound.period();
    }

    /** Whether the text still follows from what a record says. */
    boolean follows(RecordNow now) {
        return now.state() == RecordState.STANDS
                && now.value() != null
                && Rounding.follows(said, decimals, factor, now.value());
    }

    /** The same with what the record says now. */
    BindingRow with(KeptMark now) {
        return new BindingRow(
                id, text, bound, node, series, decimals, factor, language, version, start, end, said, textNode, false,
                now);
    }

    /** Whether the text follows from what the record was last found to say; also where nobody looked yet. */
    boolean says() {
        return mark == null || follows(new RecordNow(mark.state, mark.value, null, null));
    }
}
