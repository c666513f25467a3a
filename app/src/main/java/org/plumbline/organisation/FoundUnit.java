package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Founds a unit.
 *
 * @param tier the level, or null for a unit outside the levels
 * @param parent the unit it stands under in the main line; null for the root
 * @param bodyOf for a body: its place; null means the parent, or the place of the parent
 * @param ceased for a unit known to have ceased: the first day on which it was no more
 * @param traits what it is like from its first day on, for example border = yes
 */
public record FoundUnit(
        UUID id,
        @Nullable String code,
        UnitKind kind,
        @Nullable Short tier,
        @Nullable UUID parent,
        @Nullable UUID bodyOf,
        Wording name,
        @Nullable String telephone,
        LocalDate founded,
        @Nullable LocalDate ceased,
        Map<String, String> traits,
        @Nullable Decision decision)
        implements Deed {

    public FoundUnit {
        traits = traits == null ? Map.of() : new TreeMap<>(traits);
    }

    /** A place under another, nothing further known. */
    public static FoundUnit place(
            UUID id,
            @Nullable String code,
            @Nullable Short tier,
            @Nullable UUID parent,
            Wording name,
            LocalDate founded) {
        return new FoundUnit(id, code, UnitKind.PLACE, tier, parent, null, name, null, founded, null, Map.of(), null);
    }

    /** A body of a place. */
    public static FoundUnit body(
            UUID id, @Nullable String code, UnitKind kind, UUID place, Wording name, LocalDate founded) {
        return new FoundUnit(id, code, kind, null, place, place, name, null, founded, null, Map.of(), null);
    }

    /** The same unit, founded on another day. */
    public FoundUnit foundedOn(LocalDate day) {
        return new FoundUnit(id, code, kind, tier, parent, bodyOf, name, telephone, day, ceased, traits, decision);
    }

    @Override
    public String happening() {
        return "unit-founded";
    }

    @Override
    public UUID about() {
        return id;
    }

    Life life() {
        return Life.of(founded, ceased);
    }
}
