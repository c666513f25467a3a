package org.plumbline.indicator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;

/**
 * A figure as it leaves the house: what it says, and of what.
 *
 * @param owner the unit that answers for the definition: its code, else its identifier; empty for a reader who does not see it
 * @param unitCode the unit's code, else its identifier
 * @param per by what the quotient of a ratio is multiplied in its unit of measure
 */
record TakenOut(
        UUID id,
        UUID indicator,
        String code,
        Wording name,
        String owner,
        UUID unit,
        String unitCode,
        Wording unitName,
        String cut,
        Period period,
        State state,
        Maturity maturity,
        @Nullable Figure figure,
        Shape shape,
        @Nullable String measure,
        int per,
        int decimals,
        ProofLevel proof,
        @Nullable String source,
        Instant knownFrom) {}
