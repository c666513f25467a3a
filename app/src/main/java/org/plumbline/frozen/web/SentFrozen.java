package org.plumbline.frozen.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Refused;

/** What programs send about frozen pages. */
final class SentFrozen {

    private SentFrozen() {}

    /**
     * A page to freeze.
     *
     * @param page its address with query, as a browser shows it: {@code /targets/…?on=2024-12-31}
     * @param kind KEPT, or PRINT for a code on paper; KEPT without one
     * @param unit the unit that keeps it
     * @param replaces the frozen page whose question is asked anew; then nothing else is needed
     */
    record ToFreeze(
            @Nullable String page,
            @Nullable FreezeKind kind,
            @Nullable UUID unit,
            @Nullable UUID replaces) {

        FreezeKind wanted() {
            return Objects.requireNonNullElse(kind, FreezeKind.KEPT);
        }

        String address() {
            if (page == null || page.isBlank()) {
                throw new Refused("page", "request.value-missing", Map.of("at", "/page"));
            }
            return page;
        }

        @Nullable
        UUID keeper() {
            if (unit == null && wanted() == FreezeKind.KEPT) {
                throw new Refused("unit", "request.value-missing", Map.of("at", "/unit"));
            }
            return unit;
        }
    }

    /**
     * That what differs changes nothing.
     *
     * @param seen the sum of the differences that were looked at, as they were given out
     * @param words why they change nothing
     */
    record ToSettle(@Nullable String seen, @Nullable String words) {}
}
