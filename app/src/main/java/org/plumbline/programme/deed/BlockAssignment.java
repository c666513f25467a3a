package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Says that it cannot go on, and why; its clock runs on. */
public record BlockAssignment(UUID assignment, String reason, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-blocked";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
