package org.plumbline.directive.deed;

import java.util.UUID;

/** Takes back that a clause carries out another. */
public record EndDerivation(UUID directive, UUID lower, UUID upper) implements DirectiveDeed {

    @Override
    public String happening() {
        return "derivation-ended";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
