package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Hands the product over; another hand accepts or returns it. */
public record HandOverProduct(UUID id, UUID assignment, String product, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "product-handed-over";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
