package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document addresses, as written in it.
 *
 * @param tier the tier, and {@code within} the unit under which all its places are meant
 * @param concretiseBy the day by which the addressed units are to have answered
 */
public record Addressee(
        UUID id,
        AddresseeKind kind,
        @Nullable UUID unit,
        @Nullable UUID set,
        @Nullable Integer tier,
        @Nullable UUID within,
        @Nullable LocalDate concretiseBy) {

    /** One unit. */
    public static Addressee unit(UUID id, UUID unit, @Nullable LocalDate concretiseBy) {
        return new Addressee(id, AddresseeKind.UNIT, unit, null, null, null, concretiseBy);
    }

    /** The members of a named set. */
    public static Addressee set(UUID id, UUID set, @Nullable LocalDate concretiseBy) {
        return new Addressee(id, AddresseeKind.SET, null, set, null, null, concretiseBy);
    }

    /** All places of a tier within a unit. */
    public static Addressee tier(UUID id, int tier, UUID within, @Nullable LocalDate concretiseBy) {
        return new Addressee(id, AddresseeKind.TIER, null, null, tier, within, concretiseBy);
    }
}
