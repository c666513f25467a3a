package org.plumbline.indicator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;

/**
 * One figure of a series for one period, with its proof, as known at an instant: what is judged.
 *
 * @param series the inner number of its series
 * @param version the definition in force for the period
 * @param author the node of whoever states it: the series' own unit, or another for what is verified or contested
 * @param figure the value, exactly where the state says so
 * @param breakBefore whether it is the first of the series that is not comparable with those before
 * @param knownFrom since when it was known
 */
public record Observed(
        UUID id,
        long series,
        Period period,
        int version,
        Stance stance,
        int author,
        State state,
        Maturity maturity,
        @Nullable Figure figure,
        ProofLevel proof,
        boolean breakBefore,
        Instant knownFrom) {

    /** The same under another identifier. */
    Observed as(UUID other) {
        return new Observed(
                other, series, period, version, stance, author, state, maturity, figure, proof, breakBefore, knownFrom);
    }
}
