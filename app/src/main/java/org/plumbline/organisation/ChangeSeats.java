package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Says who sits in a temporary body from a day on: the whole list, whoever is not in it leaves. */
public record ChangeSeats(UUID body, @Nullable Integer edited, LocalDate on, List<TemporaryBodies.Seat> seats)
        implements Deed {

    /** Without asking which version was edited. */
    public ChangeSeats(UUID body, LocalDate on, List<TemporaryBodies.Seat> seats) {
        this(body, null, on, seats);
    }

    @Override
    public String happening() {
        return "seats-changed";
    }

    @Override
    public UUID about() {
        return body;
    }

    public ChangeSeats {
        seats = List.copyOf(seats);
    }
}
