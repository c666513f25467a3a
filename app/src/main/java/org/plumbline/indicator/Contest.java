package org.plumbline.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * That a unit finds an indicator unfair for itself.
 *
 * @param version of the definition that was in force when it was said
 * @param proposal what would be measured better, or how
 * @param answer of whoever defines the indicator
 */
public record Contest(
        UUID id,
        UUID indicator,
        int version,
        UUID unit,
        @JsonIgnore int node,
        Wording unitName,
        String reason,
        String proposal,
        LocalDate on,
        String actor,
        Instant knownFrom,
        @Nullable String answer,
        @Nullable LocalDate answered,
        @Nullable String answeredBy,
        @Nullable LocalDate withdrawn,
        @Nullable String withdrawReason) {

    public boolean stands() {
        return withdrawn == null;
    }
}
