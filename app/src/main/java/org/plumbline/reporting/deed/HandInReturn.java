package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit's clerk hands a return in for approval inside the unit. What it says is working paper until it is sent.
 *
 * @param step of this handing in
 * @param id of the return
 * @param questions how many figures were asked about
 * @param way through which posts it passes before it leaves
 */
public record HandInReturn(UUID step, UUID id, UUID round, UUID unit, int questions, List<Stop> way, LocalDate on)
        implements ReportingDeed {

    public HandInReturn {
        way = way == null ? List.of() : List.copyOf(way);
    }

    @Override
    public String happening() {
        return "return-handed-in";
    }

    @Override
    public UUID about() {
        return id;
    }
}
