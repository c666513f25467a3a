package org.plumbline.supplement.deed;

/** On what something is asked. */
public enum About {
    /** A figure that stands. */
    FIGURE,
    /** How far an assignment is. */
    PROGRESS,
    /** A line of the return of a unit for a round. */
    LINE
}
