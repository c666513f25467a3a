package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Takes a unit into a sector line beside the main line. */
public record JoinLine(
        UUID unit,
        @Nullable Integer edited,
        int line,
        @Nullable UUID parent,
        LocalDate from,
        @Nullable LocalDate to) implements Deed {

    /** Without asking which version was edited. */
    public JoinLine(UUID unit, int line, @Nullable UUID parent, LocalDate from, @Nullable LocalDate to) {
        this(unit, null, line, parent, from, to);
    }

    @Override
    public String happening() {
        return "line-joined";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
