package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says on which days a stage was begun and ended; said again, it corrects the days. */
public record MarkStage(
        UUID id,
        UUID project,
        UUID stage,
        @Nullable LocalDate begun,
        @Nullable LocalDate ended) implements ProjectDeed {

    @Override
    public String happening() {
        return "stage-marked";
    }

    @Override
    public UUID about() {
        return project;
    }
}
