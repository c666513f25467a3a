package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Lets the work rest, with the reason; its plan stays. */
public record SuspendProject(UUID id, UUID project, String reason, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-suspended";
    }

    @Override
    public UUID about() {
        return project;
    }
}
