package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The unit does not contest the indicator any more, and says why. */
public record WithdrawContest(UUID id, UUID contest, String reason, LocalDate on) implements IndicatorDeed {

    @Override
    public String happening() {
        return "indicator-contest-withdrawn";
    }

    @Override
    public UUID about() {
        return contest;
    }
}
