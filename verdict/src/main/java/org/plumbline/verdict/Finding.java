package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/** What a kind's own rule found. */
record Finding(
        Outcome outcome,
        Attainment attainment,
        @Nullable Ratio distance,
        @Nullable Keeping keeping,
        @Nullable Proof proof) {

    static Finding none(Outcome outcome) {
        return new Finding(outcome, Attainment.UNKNOWABLE, null, null, null);
    }

    /** The same figures, of which nothing can be said any more. */
    Finding faded(Outcome into) {
        return new Finding(into, Attainment.UNKNOWABLE, distance, keeping, proof);
    }
}
