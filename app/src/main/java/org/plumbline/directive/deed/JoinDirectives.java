package org.plumbline.directive.deed;

import java.util.UUID;

/** Two registered papers are one: this one goes on under the other; both identifiers stay good. */
public record JoinDirectives(UUID directive, UUID into) implements DirectiveDeed {

    @Override
    public String happening() {
        return "directives-joined";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
