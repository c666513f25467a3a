package org.plumbline.live.deed;

/** What of the record a number stands for. The names stand in the database and never change. */
public enum BoundKind {
    /** A figure of an indicator. */
    FIGURE,
    /** The level that a target is to come to. */
    GOAL,
    /** How much of the way to its goal a target has made, in per cent. */
    DISTANCE,
    /** What a target needs in each period from now on. */
    NEEDED,
    /** How many targets stand in some classes. */
    TARGETS,
    /** How many assignments stand in some classes. */
    TASKS;

    /** Whether a target is meant. */
    public boolean isOfTarget() {
        return this == GOAL || this == DISTANCE || this == NEEDED;
    }

    /** Whether something is counted. */
    public boolean counts() {
        return this == TARGETS || this == TASKS;
    }
}
