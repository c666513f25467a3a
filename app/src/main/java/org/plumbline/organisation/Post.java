package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A post at a unit, with whoever holds it on the day asked about.
 *
 * @param holder the name as shown, or null while it is vacant
 * @param email where notices for the post are sent, whoever holds it
 * @param since the day from which the holder holds it
 */
public record Post(
        UUID id,
        int node,
        @Nullable String code,
        Wording name,
        LocalDate founded,
        @Nullable LocalDate ceased,
        @Nullable String holder,
        @Nullable LocalDate since,
        @Nullable String email,
        int rowVersion) {

    Life life() {
        return Life.of(founded, ceased);
    }

    /** Somebody holding a post for some days. */
    public record Holding(
            String holder, LocalDate from, @Nullable LocalDate to) {}
}
