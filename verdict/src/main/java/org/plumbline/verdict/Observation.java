package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one period, as known on the day of knowing that the caller chose.
 *
 * @param period of which days it speaks
 * @param state whether it is a value, nothing, not applicable here, or not collected
 * @param value the value, exactly where the state says so
 * @param maturity how settled it is
 * @param proof how it is known
 * @param stance who states it
 * @param breakBefore whether the series before it is not comparable with it: another definition, another territory
 */
public record Observation(
        Period period,
        State state,
        @Nullable Value value,
        Maturity maturity,
        Proof proof,
        Stance stance,
        boolean breakBefore) {

    public Observation {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("""
                    A figure of %s has the state %s and the value %s.
                    Maybe nil, not applicable or not collected was meant, which have none.""".formatted(period, state, value));
        }
    }

    /** A value that its unit reports as final, without proof. */
    public static Observation of(Period period, Value value) {
        return new Observation(period, State.VALUE, value, Maturity.FINAL, Proof.NONE, Stance.REPORTED, false);
    }

    /** A number that its unit reports as final, without proof. */
    public static Observation of(Period period, String amount) {
        return of(period, new Value.Amount(new BigDecimal(amount)));
    }

    /** A return without a value. */
    public static Observation without(Period period, State state) {
        return new Observation(period, state, null, Maturity.FINAL, Proof.NONE, Stance.REPORTED, false);
    }

    /** The same with that proof. */
    public Observation proven(Proof level) {
        return new Observation(period, state, value, maturity, level, stance, breakBefore);
    }

    /** The same, settled so far. */
    public Observation as(Maturity settled) {
        return new Observation(period, state, value, settled, proof, stance, breakBefore);
    }

    /** The same, stated by that side. */
    public Observation by(Stance who) {
        return new Observation(period, state, value, maturity, proof, who, breakBefore);
    }

    /** The same as the first of a series that is not comparable with what was before. */
    public Observation afterBreak() {
        return new Observation(period, state, value, maturity, proof, stance, true);
    }
}
