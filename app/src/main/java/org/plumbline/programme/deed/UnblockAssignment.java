package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Says that it goes on. */
public record UnblockAssignment(UUID assignment, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-unblocked";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
