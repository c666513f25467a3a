package org.plumbline.procedure;

import java.util.UUID;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Defines a rule by which due days are set, or changes a defined one; days already set stay as they are. */
public record DefineDeadlineRule(UUID id, String code, Wording name, int amount, DayUnit dayUnit, Shift shift, int sort)
        implements Deed {

    @Override
    public String happening() {
        return "deadline-rule-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
