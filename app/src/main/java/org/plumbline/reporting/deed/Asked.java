package org.plumbline.reporting.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AddresseeKind;

/**
 * Of whom a regime asks figures, as its text names them: one unit, the members of a named set, or all places of a tier within a
 * unit. Who that is, is worked out for each round.
 *
 * @param unit the one unit, or the one within which the places of the {@code tier} are meant
 */
public record Asked(
        AddresseeKind kind,
        @Nullable UUID unit,
        @Nullable UUID set,
        @Nullable Short tier) {

    /** One unit. */
    public static Asked unit(UUID unit) {
        return new Asked(AddresseeKind.UNIT, unit, null, null);
    }

    /** The members of a named set. */
    public static Asked set(UUID set) {
        return new Asked(AddresseeKind.SET, null, set, null);
    }

    /** All places of a tier within a unit. */
    public static Asked tier(short tier, UUID within) {
        return new Asked(AddresseeKind.TIER, within, null, tier);
    }
}
