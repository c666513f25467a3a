package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Lets an assignment leave draft: from this day it stands, and its due day is the original one. */
public record IssueAssignment(UUID assignment, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-issued";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
