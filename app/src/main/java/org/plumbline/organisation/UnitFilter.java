package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units a list shows; what is null does not narrow it. */
public record UnitFilter(
        @Nullable UnitKind kind,
        @Nullable Short tier,
        @Nullable UUID set) {

    public boolean isEmpty() {
        return kind == null && tier == null && set == null;
    }
}
