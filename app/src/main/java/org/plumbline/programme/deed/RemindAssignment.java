package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Reminds whoever is to do the next step of an assignment.
 *
 * @param on the day, of which there is at most one reminder unless it is said {@code again} on purpose
 */
public record RemindAssignment(UUID id, UUID assignment, LocalDate on, boolean again) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-reminded";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
