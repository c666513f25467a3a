package org.plumbline.indicator.deed;

/** Which way is better. */
public enum Direction {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS,
    /** Neither is better in itself. */
    NEITHER
}
