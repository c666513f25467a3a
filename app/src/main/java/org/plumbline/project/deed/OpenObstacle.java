package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what stands in the way, and what is asked of whom. */
public record OpenObstacle(
        UUID id,
        UUID project,
        ObstacleKind kind,
        String what,
        @Nullable String asked,
        @Nullable UUID askedOf,
        LocalDate on)
        implements ProjectDeed {

    @Override
    public String happening() {
        return "obstacle-opened";
    }

    @Override
    public UUID about() {
        return project;
    }
}
