package org.plumbline.organisation;

import java.util.UUID;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Names a level of the main line in words of the installation; said again, it renames it. */
public record DefineTier(UUID id, short tier, String code, Wording name, short rank) implements Deed {

    @Override
    public String happening() {
        return "tier-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
