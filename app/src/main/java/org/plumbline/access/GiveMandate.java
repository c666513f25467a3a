package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Gives a post a role at a unit, there alone or in all units below as well.
 *
 * @param to the first day on which it no longer counts, or null
 */
public record GiveMandate(
        UUID id,
        UUID post,
        Role role,
        UUID unit,
        boolean subtree,
        LocalDate from,
        @Nullable LocalDate to) implements Deed {

    @Override
    public String happening() {
        return "mandate-given";
    }

    @Override
    public UUID about() {
        return id;
    }
}
