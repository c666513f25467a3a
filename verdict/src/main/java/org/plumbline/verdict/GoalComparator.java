package org.plumbline.verdict;

/** How a figure has to stand to the goal's level: "over 14 %" is not "14 %". */
public enum GoalComparator {
    /** The level itself is enough. */
    AT_LEAST(Direction.MORE, false),
    /** The level itself is not enough. */
    MORE_THAN(Direction.MORE, true),
    /** The level itself is allowed. */
    AT_MOST(Direction.LESS, false),
    /** The level itself is too much. */
    LESS_THAN(Direction.LESS, true);

    private final Direction direction;
    private final boolean strict;

    GoalComparator(Direction direction, boolean strict) {
        this.direction = direction;
        this.strict = strict;
    }

    /** The direction in which this comparator makes sense. */
    public Direction direction() {
        return direction;
    }

    /** Whether the level itself does not do. */
    public boolean isStrict() {
        return strict;
    }

    /** Whether a figure fulfils it that stands so to the level: -1 worse, 0 at it, 1 better, by the direction's sign. */
    public boolean isFulfilledBy(int standing) {
        return standing > 0 || (standing == 0 && !strict);
    }

    /** The usual comparator of a direction: at least, or at most. */
    public static GoalComparator of(Direction direction) {
        return direction == Direction.MORE ? AT_LEAST : AT_MOST;
    }
}
