package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Names a set of units: with a rule, or to be filled by list; said again, it changes it. */
public record NameSet(
        UUID id, @Nullable Integer edited, UUID owner, String code, Wording name, UnitSets.@Nullable Rule rule)
        implements Deed {

    /** A new set. */
    public NameSet(UUID id, UUID owner, String code, Wording name, UnitSets.@Nullable Rule rule) {
        this(id, null, owner, code, name, rule);
    }

    @Override
    public String happening() {
        return "set-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
