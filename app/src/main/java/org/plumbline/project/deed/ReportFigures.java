package org.plumbline.project.deed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports the money paid out so far and the share of the work done up to a day, or corrects such a report. */
public record ReportFigures(
        UUID id,
        UUID project,
        LocalDate on,
        @Nullable BigDecimal disbursed,
        @Nullable BigDecimal physical,
        @Nullable String note,
        @Nullable String reason,
        @Nullable UUID corrects)
        implements ProjectDeed {

    @Override
    public String happening() {
        return "figures-reported";
    }

    @Override
    public UUID about() {
        return project;
    }
}
