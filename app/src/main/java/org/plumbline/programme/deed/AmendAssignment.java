package org.plumbline.programme.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what an assignment says, and from what it follows; the due day of an issued one changes only by more time granted.
 *
 * @param source from what it is to follow, or null if that stays as it is
 */
public record AmendAssignment(
        UUID assignment,
        int rowVersion,
        TaskText task,
        @Nullable Source source) implements ProgrammeDeed {

    /** A correction that leaves the source as it is. */
    public AmendAssignment(UUID assignment, int rowVersion, TaskText task) {
        this(assignment, rowVersion, task, null);
    }

    /** The document and clause it carries out, and the assignment it is part of; all null for none. */
    public record Source(
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID upper) {}

    @Override
    public String happening() {
        return "assignment-amended";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
