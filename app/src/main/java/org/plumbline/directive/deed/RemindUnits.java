package org.plumbline.directive.deed;

import java.util.List;
import java.util.UUID;

/** Reminds units that still owe an answer. */
public record RemindUnits(UUID id, UUID directive, List<UUID> units) implements DirectiveDeed {

    public RemindUnits {
        units = List.copyOf(units);
    }

    @Override
    public String happening() {
        return "reminder-sent";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
