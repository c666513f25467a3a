package org.plumbline.directive.deed;

import java.util.UUID;

/** States that a clause carries out a clause of a document above. */
public record DeriveClause(UUID directive, UUID lower, UUID upper) implements DirectiveDeed {

    @Override
    public String happening() {
        return "clause-derived";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
