package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/** The reviewer's word on a figure, by another hand than the one that entered it. */
public record ReviewFigure(UUID id, UUID figure, String words, LocalDate on) implements IndicatorDeed {

    @Override
    public String happening() {
        return "figure-reviewed";
    }

    @Override
    public UUID about() {
        return figure;
    }
}
