package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Withdraws a target: from a day on it counts nowhere. */
public record WithdrawTarget(UUID id, UUID target, int rowVersion, LocalDate on, String reason) implements TargetDeed {

    @Override
    public String happening() {
        return "target-withdrawn";
    }

    @Override
    public UUID about() {
        return target;
    }
}
