package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Ends an assignment without a product, with the reason. */
public record CancelAssignment(UUID assignment, String reason, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-cancelled";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
