package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Whoever defines the indicator says what follows; said again, it takes the place of what was said. */
public record AnswerContest(UUID id, UUID contest, String answer, LocalDate on) implements IndicatorDeed {

    @Override
    public String happening() {
        return "indicator-contest-answered";
    }

    @Override
    public UUID about() {
        return contest;
    }
}
