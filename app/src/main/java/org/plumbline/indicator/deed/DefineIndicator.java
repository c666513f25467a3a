package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Defines an indicator: its first version.
 *
 * @param owner the unit that answers for the definition
 * @param code by which it is cited
 * @param from the day from which it counts: for periods that end then or later, and for earlier ones while there is no other
 */
public record DefineIndicator(UUID id, UUID owner, String code, DefinitionText text, LocalDate from)
        implements IndicatorDeed {

    @Override
    public String happening() {
        return "indicator-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
