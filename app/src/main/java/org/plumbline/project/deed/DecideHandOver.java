package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts what was handed over, or sends it back with a reason. */
public record DecideHandOver(
        UUID handOver,
        UUID project,
        boolean accepted,
        @Nullable String reason,
        LocalDate on) implements ProjectDeed {

    @Override
    public String happening() {
        return "hand-over-decided";
    }

    @Override
    public UUID about() {
        return project;
    }
}
