package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Says on which day a milestone was reached. */
public record ReachMilestone(UUID assignment, UUID milestone, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "milestone-reached";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
