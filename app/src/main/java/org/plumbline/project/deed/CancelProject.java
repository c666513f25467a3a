package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Ends a project without its work, with the reason. */
public record CancelProject(UUID project, String reason, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-cancelled";
    }

    @Override
    public UUID about() {
        return project;
    }
}
