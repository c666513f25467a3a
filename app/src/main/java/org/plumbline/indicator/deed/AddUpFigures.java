package org.plumbline.indicator.deed;

import java.util.UUID;

/** Figures of units below were added up for those above, and what rests on them was judged anew: the programme's own deed. */
public record AddUpFigures(UUID id) implements IndicatorDeed {

    @Override
    public String happening() {
        return "figures-added-up";
    }

    @Override
    public UUID about() {
        return id;
    }
}
