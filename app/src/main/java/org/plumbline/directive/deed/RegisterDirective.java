package org.plumbline.directive.deed;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Registers a document with what it asks, what it rests on and whom it addresses, all at once. */
public record RegisterDirective(
        UUID id,
        Head head,
        List<ClauseText> clauses,
        List<Link> relations,
        List<Addressee> addressees,
        Set<UUID> notDuplicateOf)
        implements DirectiveDeed {

    public RegisterDirective {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        relations = relations == null ? List.of() : List.copyOf(relations);
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        notDuplicateOf = notDuplicateOf == null ? Set.of() : Set.copyOf(notDuplicateOf);
    }

    @Override
    public String happening() {
        return "directive-registered";
    }

    @Override
    public UUID about() {
        return id;
    }
}
