package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Says who belongs to a set by list from a day on: the whole list, whoever is not in it leaves. */
public record ChangeMembers(UUID set, LocalDate on, List<UUID> units) implements Deed {

    @Override
    public String happening() {
        return "set-members-changed";
    }

    @Override
    public UUID about() {
        return set;
    }

    public ChangeMembers {
        units = List.copyOf(units);
    }
}
