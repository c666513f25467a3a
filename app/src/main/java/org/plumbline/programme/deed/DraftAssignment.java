package org.plumbline.programme.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts an assignment: on a clause, derived from an upper assignment, or alone. {@code owner} assigns it. */
public record DraftAssignment(
        UUID id,
        UUID owner,
        @Nullable UUID directive,
        @Nullable UUID clause,
        @Nullable UUID upper,
        TaskText task) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "assignment-drafted";
    }

    @Override
    public UUID about() {
        return id;
    }
}
