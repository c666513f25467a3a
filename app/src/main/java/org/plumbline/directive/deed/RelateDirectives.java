package org.plumbline.directive.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States what one document does to another. */
public record RelateDirectives(
        UUID from, RelationKind kind, UUID to, @Nullable String note) implements DirectiveDeed {

    @Override
    public String happening() {
        return "directives-related";
    }

    @Override
    public UUID about() {
        return from;
    }
}
