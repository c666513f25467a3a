package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says on which day an obstacle was out of the way, and how. */
public record ResolveObstacle(
        UUID obstacle, UUID project, @Nullable String how, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "obstacle-resolved";
    }

    @Override
    public UUID about() {
        return project;
    }
}
