package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Says that the work goes on. */
public record ResumeProject(UUID project, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-resumed";
    }

    @Override
    public UUID about() {
        return project;
    }
}
