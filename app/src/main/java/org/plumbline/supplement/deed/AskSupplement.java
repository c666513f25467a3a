package org.plumbline.supplement.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office asks a unit for a document or an explanation.
 *
 * @param kind on what
 * @param record the figure, the assignment or the round
 * @param line of the return of the unit in that round; null for all else
 * @param unit that is asked, {@code office} that asks
 * @param words what exactly, and why
 * @param due by when, as reckoned by the calendar of the unit on the day of asking
 */
public record AskSupplement(
        UUID id,
        About kind,
        UUID record,
        @Nullable UUID line,
        UUID unit,
        UUID office,
        Wants wants,
        String words,
        LocalDate due,
        LocalDate on)
        implements SupplementDeed {

    @Override
    public String happening() {
        return "supplement-asked";
    }

    @Override
    public UUID about() {
        return id;
    }
}
