package org.plumbline.programme.deed;

import java.util.List;
import java.util.UUID;

/** Puts labels on an assignment and takes others off, whatever stage it is at. */
public record ChangeLabels(UUID assignment, List<UUID> put, List<UUID> taken) implements ProgrammeDeed {

    public ChangeLabels {
        put = put == null ? List.of() : List.copyOf(put);
        taken = taken == null ? List.of() : List.copyOf(taken);
    }

    @Override
    public String happening() {
        return "labels-changed";
    }

    @Override
    public UUID about() {
        return assignment;
    }
}
