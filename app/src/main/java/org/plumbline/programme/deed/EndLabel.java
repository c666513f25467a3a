package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Ends a label on a day: assignments that carry it keep it, and no more get it. */
public record EndLabel(UUID label, LocalDate on) implements ProgrammeDeed {

    @Override
    public String happening() {
        return "label-ended";
    }

    @Override
    public UUID about() {
        return label;
    }
}
