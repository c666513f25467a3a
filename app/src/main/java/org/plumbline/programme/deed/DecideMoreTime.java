package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants more time, until the day wished or another, or declines it with a reason. */
public record DecideMoreTime(
        UUID request,
        UUID assignment,
        boolean granted,
        @Nullable LocalDate until,
        @Nullable String reason,
        LocalDate on)
        implements ProgrammeDeed {

    @Override
    public String happening() {
        return "more-time-decided";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
