package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit sends its return, for the first time or again. Its figures were entered just before; here stands on which of them it rests.
 *
 * @param step of this sending
 * @param id of the return
 * @param receipt the short code that the unit is given
 * @param way through which stations it passes until it is accepted
 */
public record SendReturn(
        UUID step, UUID id, UUID round, UUID unit, String receipt, List<Filed> filed, List<Stop> way, LocalDate on)
        implements ReportingDeed {

    public SendReturn {
        filed = filed == null ? List.of() : List.copyOf(filed);
        way = way == null ? List.of() : List.copyOf(way);
    }

    /**
     * A line with the figure that answers it.
     *
     * @param fresh whether the figure was entered with this sending; otherwise it had been stated before, for whatever purpose
     * @param question what was asked of it before it was sent, and {@code answer} what the unit said
     */
    public record Filed(
            UUID line,
            UUID figure,
            boolean fresh,
            @Nullable Question question,
            @Nullable String answer) {}

    /** A question about a figure: its kind, and the values that it names. */
    public record Question(String kind, Map<String, String> values) {
        public Question {
            values = Map.copyOf(values);
        }
    }

    @Override
    public String happening() {
        return "return-sent";
    }

    @Override
    public UUID about() {
        return id;
    }
}
