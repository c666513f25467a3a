package org.plumbline.reporting.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Period;

/**
 * One figure that a regime asks for.
 *
 * @param id of the line, the same in every version that keeps it
 * @param no the number it bears in the annex
 * @param frequency how often it is due: as often as the regime, or more rarely
 * @param minutes how long a unit is reckoned to need for it
 */
public record RegimeLine(
        UUID id, @Nullable String no, UUID indicator, Frequency frequency, EvidenceRule evidence, int minutes) {

    /** The period of this line that ends with a round; it is due in it only if it ends there. */
    public Period period(Period round) {
        return Period.of(frequency, round.last());
    }

    /** Whether it is due in a round: a yearly figure is, in the last quarter. */
    public boolean isDueIn(Period round) {
        return period(round).last().equals(round.last());
    }
}
