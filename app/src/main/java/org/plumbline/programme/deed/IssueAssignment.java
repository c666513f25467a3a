package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an assignment leave draft: from this day it stands, and its due day is the original one.
 *
 * @param rowVersion the version that was read and is meant, or null for whatever stands
 */
public record IssueAssignment(
        UUID assignment, LocalDate on, @Nullable Integer rowVersion) implements ProgrammeDeed {

    /** Issues whatever stands. */
    public IssueAssignment(UUID assignment, LocalDate on) {
        this(assignment, on, null);
    }

    @Override
    public String happening() {
        return "assignment-issued";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
