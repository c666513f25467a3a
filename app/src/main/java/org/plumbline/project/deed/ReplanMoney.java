package org.plumbline.project.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Plans other money than before, with the reason; what was planned first stays on record. */
public record ReplanMoney(UUID project, int rowVersion, Budget budget, String reason, LocalDate on)
        implements ProjectDeed {

    @Override
    public String happening() {
        return "money-replanned";
    }

    @Override
    public UUID about() {
        return project;
    }
}
