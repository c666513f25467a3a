package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts a product that was handed over, or returns it with a reason. */
public record DecideProduct(
        UUID delivery,
        UUID assignment,
        boolean accepted,
        @Nullable String reason,
        LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "product-decided";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
