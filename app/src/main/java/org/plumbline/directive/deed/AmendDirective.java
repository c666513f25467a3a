package org.plumbline.directive.deed;

import java.util.Set;
import java.util.UUID;

/** Corrects what stands at the top of a registered document. */
public record AmendDirective(UUID id, int rowVersion, Head head, Set<UUID> notDuplicateOf) implements DirectiveDeed {

    public AmendDirective {
        notDuplicateOf = notDuplicateOf == null ? Set.of() : Set.copyOf(notDuplicateOf);
    }

    @Override
    public String happening() {
        return "directive-amended";
    }

    @Override
    public UUID about() {
        return id;
    }
}
