package org.plumbline.directive.deed;

import java.util.UUID;

/** Takes back a relation entered by mistake. */
public record EndRelation(UUID from, RelationKind kind, UUID to) implements DirectiveDeed {

    @Override
    public String happening() {
        return "relation-ended";
    }

    @Override
    public UUID about() {
        return from;
    }
}
