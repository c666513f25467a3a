package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Sets up a steering committee, sub-committee or working group at a unit, with its members by post. */
public record SetUpBody(
        UUID id,
        UUID unit,
        TemporaryBodies.Form form,
        @Nullable String code,
        Wording name,
        @Nullable Wording rules,
        LocalDate from,
        @Nullable LocalDate to,
        List<TemporaryBodies.Seat> seats)
        implements Deed {

    @Override
    public String happening() {
        return "body-set-up";
    }

    @Override
    public UUID about() {
        return id;
    }

    public SetUpBody {
        seats = seats == null ? List.of() : List.copyOf(seats);
    }
}
