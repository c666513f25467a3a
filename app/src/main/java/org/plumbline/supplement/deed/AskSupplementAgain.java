package org.plumbline.supplement.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office is not content with the answer, says why, and asks again until another day. */
public record AskSupplementAgain(UUID id, UUID request, String reason, LocalDate due, LocalDate on)
        implements SupplementDeed {

    @Override
    public String happening() {
        return "supplement-asked-again";
    }

    @Override
    public UUID about() {
        return request;
    }
}
