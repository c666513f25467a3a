package org.plumbline.live.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.live.deed.Bound;

/** What programs send about live figures. */
final class SentLive {

    private SentLive() {}

    /**
     * A number that is to stand for a record.
     *
     * @param version the version of the text that was read
     * @param start where the number begins, in code points; {@code end} is exclusive
     */
    record ToBind(
            @Nullable Integer version,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Bound bound) {}

    /** Bound numbers that are to be taken over. */
    record ToTakeOver(
            @Nullable Integer version,
            @Nullable List<UUID> bindings) {}

    /** A bound number that stays as it was said. */
    record ToKeep(
            @Nullable Integer version,
            @Nullable UUID binding,
            @Nullable String reason) {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "live.missing", Map.of("field", field));
        }
        return value;
    }
}
