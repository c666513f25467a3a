package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/**
 * The figure against the planned way on the figure's own day.
 *
 * @param word ahead of it, on it, or behind
 * @param planned what the figure was to be on that day: straight between baseline, milestones and goal
 * @param gap how much better than planned, in the unit of measure; negative when behind
 * @param ratio way made over way planned (M4); null where no way was planned yet
 */
public record Pace(
        Word word, Ratio planned, Ratio gap, @Nullable Ratio ratio) {

    /** The pace in a word. */
    public enum Word {
        AHEAD,
        ON_PACE,
        BEHIND
    }
}
