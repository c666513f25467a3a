package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Plans other days than before, with the reason; the first days stay on record. */
public record RescheduleProject(UUID project, int rowVersion, Schedule schedule, String reason, LocalDate on)
        implements ProjectDeed {

    @Override
    public String happening() {
        return "project-rescheduled";
    }

    @Override
    public UUID about() {
        return project;
    }
}
