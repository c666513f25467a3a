package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What it takes from now on: "needs 1.9 points a quarter from here; best quarter so far 1.4". All in the better direction, whichever it is.
 *
 * @param made made so far, from the baseline to the latest figure
 * @param missing from the latest figure to the goal
 * @param periods how many of the target's own periods remain after the latest figure, a begun one counted as one
 * @param perPeriod missing over periods
 * @param best the most that was made in one period so far, the mean of its stretch where figures were rarer; null before two figures
 */
public record Needed(
        Ratio made,
        Ratio missing,
        int periods,
        Ratio perPeriod,
        @Nullable Ratio best) {

    /** Whether more is needed in every period than was ever made in one. */
    public boolean isMoreThanEver() {
        return best != null && perPeriod.compareTo(best) > 0;
    }
}
