package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Asks for a later due day, before the one in force has passed. */
public record AskMoreTime(UUID id, UUID assignment, LocalDate wished, String reason, LocalDate on)
        implements ProgrammeDeed {

    @Override
    public String happening() {
        return "more-time-asked";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
