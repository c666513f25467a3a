package org.plumbline.verdict;

import java.time.LocalDate;

/**
 * A figure ready to be judged.
 *
 * @param period of which days it speaks
 * @param value the number: an amount, a ratio, a total so far, a place; 1 or 0 for an answer
 * @param proof how it is known, the lowest of what it is made of
 * @param maturity how settled it is, the least of what it is made of
 * @param afterBreak whether the series before it is not comparable with it
 */
record Point(Period period, Ratio value, Proof proof, Maturity maturity, boolean afterBreak) {

    static Point of(Observation one, Ratio value) {
        return new Point(one.period(), value, one.proof(), one.maturity(), one.breakBefore());
    }

    /** The last day of its period. */
    LocalDate day() {
        return period.last();
    }

    /** This value for a longer period or on top of an earlier figure: no better proven or settled than either. */
    Point joined(Period whole, Ratio sum, Point other) {
        return new Point(
                whole,
                sum,
                proof.isAtLeast(other.proof) ? other.proof : proof,
                maturity.compareTo(other.maturity) > 0 ? other.maturity : maturity,
                afterBreak || other.afterBreak);
    }
}
