package org.plumbline.live.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Refused;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;

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
            @Nullable SentBound bound) {}

    /** A record for which a number is to stand; what is left out is as in {@link Bound}. */
    record SentBound(
            @Nullable BoundKind kind,
            @Nullable UUID unit,
            @Nullable UUID indicator,
            @Nullable String cut,
            @Nullable Period period,
            @Nullable Boolean checked,
            @Nullable UUID target,
            @Nullable UUID directive,
            @Nullable List<String> classes,
            @Nullable LocalDate on) {

        Bound bound() {
            return new Bound(
                    required(kind, "bound.kind"),
                    unit,
                    indicator,
                    Objects.requireNonNullElse(cut, ""),
                    period,
                    Boolean.TRUE.equals(checked),
                    target,
                    directive,
                    Objects.requireNonNullElse(classes, List.of()),
                    on);
        }
    }

    /** Bound numbers that are to be taken over. */
    record ToTakeOver(@Nullable Integer version, @Nullable List<UUID> bindings) {}

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
