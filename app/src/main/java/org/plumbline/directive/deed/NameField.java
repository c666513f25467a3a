package org.plumbline.directive.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/** Names a field of work of this installation. */
public record NameField(UUID id, String code, @Nullable UUID parent, Wording name, int sort) implements DirectiveDeed {

    @Override
    public String happening() {
        return "field-named";
    }

    @Override
    public UUID about() {
        return id;
    }
}
