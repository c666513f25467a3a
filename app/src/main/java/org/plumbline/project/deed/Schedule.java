package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * The days that are planned.
 *
 * @param finish the last day of the work, {@code handover} the day by which it is to be handed over
 * @param stages in their order; they may overlap
 */
public record Schedule(
        LocalDate start, LocalDate finish, @Nullable LocalDate handover, List<Stage> stages) {

    public Schedule {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /**
     * A stage of the work.
     *
     * @param share the share of all work, in per cent, that is to be done when it ends; null where none was planned
     */
    public record Stage(
            UUID id,
            Wording name,
            LocalDate begins,
            LocalDate ends,
            @Nullable Integer share) {}
}
