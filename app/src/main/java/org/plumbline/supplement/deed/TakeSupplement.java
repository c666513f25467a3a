package org.plumbline.supplement.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The office takes the answer: what it asked for is settled. */
public record TakeSupplement(
        UUID id, UUID request, @Nullable String words, LocalDate on) implements SupplementDeed {

    @Override
    public String happening() {
        return "supplement-taken";
    }

    @Override
    public UUID about() {
        return request;
    }
}
