package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;

/** A unit takes a return back that it handed in for approval inside, to change it. */
public record WithdrawReturn(UUID step, UUID id, LocalDate on) implements ReportingDeed {

    @Override
    public String happening() {
        return "return-withdrawn";
    }

    @Override
    public UUID about() {
        return id;
    }
}
