package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Says on which day the work was finished; said again, it corrects the day. */
public record FinishProject(UUID project, LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "project-finished";
    }

    @Override
    public UUID about() {
        return project;
    }
}
