package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Withdraws a split: from a day on nothing is asked by it. The targets of those who took on a share stay theirs. */
public record WithdrawSplit(UUID id, UUID split, int rowVersion, LocalDate on, String reason) implements TargetDeed {

    @Override
    public String happening() {
        return "split-withdrawn";
    }

    @Override
    public UUID about() {
        return split;
    }
}
