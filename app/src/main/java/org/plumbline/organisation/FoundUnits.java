package org.plumbline.organisation;

import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Founds many units at once: an import, the start of an installation. Upper units stand before or after theirs. */
public record FoundUnits(UUID id, List<FoundUnit> units) implements Deed {

    @Override
    public String happening() {
        return "units-founded";
    }

    @Override
    public UUID about() {
        return id;
    }

    public FoundUnits {
        units = List.copyOf(units);
    }
}
