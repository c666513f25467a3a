package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Where the figure will stand on the due day if it goes on as before.
 *
 * @param method how it was reckoned
 * @param value the figure on the due day
 * @param worst the same if all the time left goes as the worst stretch between two figures went; null with fewer than two stretches
 * @param best the same for the best stretch
 * @param attains whether the value fulfils the goal
 */
public record Forecast(
        Way method,
        Ratio value,
        @Nullable Ratio worst,
        @Nullable Ratio best,
        boolean attains) {

    /** The ways to look ahead. */
    public enum Way {
        /** A straight line by days from the baseline through the latest figure. */
        STRAIGHT_FROM_BASELINE,
        /** The same from the first figure after a break in the series. */
        STRAIGHT_FROM_BREAK
    }
}
