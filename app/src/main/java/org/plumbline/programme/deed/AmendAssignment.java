package org.plumbline.programme.deed;

import java.util.UUID;

/** Corrects what an assignment says; the due day of an issued one changes only by more time granted. */
public record AmendAssignment(UUID assignment, int rowVersion, TaskText task) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-amended";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
