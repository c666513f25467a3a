package org.plumbline.directive.deed;

import java.util.List;
import java.util.UUID;

/** Enters clauses of a registered document. */
public record AddClauses(UUID directive, List<ClauseText> clauses) implements DirectiveDeed {

    public AddClauses {
        clauses = List.copyOf(clauses);
    }

    @Override
    public String happening() {
        return "clauses-added";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
