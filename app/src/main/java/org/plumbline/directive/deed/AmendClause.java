package org.plumbline.directive.deed;

import java.util.UUID;

/** Corrects a clause. Its derivations are not touched; what stood before stays known. */
public record AmendClause(UUID directive, int rowVersion, ClauseText clause) implements DirectiveDeed {

    @Override
    public String happening() {
        return "clause-amended";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
