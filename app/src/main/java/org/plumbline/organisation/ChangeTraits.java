package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Sets traits of a unit from a day on: terrain, border, share of minorities, population.
 *
 * @param traits new values by name; an empty value ends the trait; traits not named stay
 */
public record ChangeTraits(UUID unit, @Nullable Integer edited, LocalDate on, Map<String, String> traits)
        implements Deed {

    /** Without asking which version was edited. */
    public ChangeTraits(UUID unit, LocalDate on, Map<String, String> traits) {
        this(unit, null, on, traits);
    }

    public ChangeTraits {
        traits = new TreeMap<>(traits);
    }

    @Override
    public String happening() {
        return "traits-changed";
    }

    @Override
    public UUID about() {
        return unit;
    }
}
