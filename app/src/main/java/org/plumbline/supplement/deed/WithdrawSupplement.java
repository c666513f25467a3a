package org.plumbline.supplement.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The office does not ask any more, and says why. */
public record WithdrawSupplement(UUID id, UUID request, String reason, LocalDate on) implements SupplementDeed {

    @Override
    public String happening() {
        return "supplement-withdrawn";
    }

    @Override
    public UUID about() {
        return request;
    }
}
