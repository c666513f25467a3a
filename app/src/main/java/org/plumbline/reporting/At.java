package org.plumbline.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.ApproveReturn.Passed;

/**
 * The station at which a return waits.
 *
 * @param station by which it is addressed
 * @param since the day on which it came there
 * @param post which decides there; null for whoever directs at the unit
 */
public record At(
        Passed station,
        @JsonIgnore int node,
        @Nullable Wording unit,
        @Nullable UUID post,
        @Nullable Wording postName,
        LocalDate since) {

    /** How many days it has waited there. */
    public int days(LocalDate today) {
        return (int) Math.max(0, today.toEpochDay() - since.toEpochDay());
    }
}
