package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.UUID;

/** A unit confirms that it received the document. */
public record ReceiveDirective(UUID directive, UUID unit, LocalDate received) implements DirectiveDeed {

    @Override
    public String happening() {
        return "directive-received";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
