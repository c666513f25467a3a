package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Hands what was built over; another hand accepts it or sends it back. */
public record HandOverProject(UUID id, UUID project, String what, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-handed-over";
    }

    @Override
    public UUID about() {
        return project;
    }
}
