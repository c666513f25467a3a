package org.plumbline.directive.deed;

import java.util.List;
import java.util.UUID;

/** Names those whom a registered document addresses. */
public record AddressDirective(UUID directive, List<Addressee> addressees) implements DirectiveDeed {

    public AddressDirective {
        addressees = List.copyOf(addressees);
    }

    @Override
    public String happening() {
        return "directive-addressed";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
