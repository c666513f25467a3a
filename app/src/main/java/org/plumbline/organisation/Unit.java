package org.plumbline.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A place or a body of a place.
 *
 * @param node the inner number, never shown and never a legal number
 * @param code the installation's own short code, if it gave one
 * @param tier the level it stands at, by {@link Tier}
 * @param bodyOf the place whose body it is; null for a place
 * @param name the name it bears on the day asked about
 * @param email where notices for its office are sent
 * @param ceased the first day on which it is no more; null while it goes on
 */
public record Unit(
        UnitId id,
        int node,
        @Nullable String code,
        UnitKind kind,
        @Nullable Short tier,
        @Nullable Integer bodyOf,
        Wording name,
        @Nullable String telephone,
        @Nullable String email,
        LocalDate founded,
        @Nullable LocalDate ceased,
        int rowVersion) {

    public boolean isPlace() {
        return kind == UnitKind.PLACE;
    }

    /** Whether it exists on a day. */
    public boolean livesOn(LocalDate day) {
        return life().includes(day);
    }

    Life life() {
        return new Life(founded, ceased == null ? Life.OPEN : ceased);
    }
}
