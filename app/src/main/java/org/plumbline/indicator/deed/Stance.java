package org.plumbline.indicator.deed;

/** Who states a figure. */
public enum Stance {
    /** The unit's own. */
    REPORTED,
    /** Found by another hand, an inspection for instance. */
    VERIFIED,
    /** Stated otherwise by another unit; shown beside, never judged. */
    CONTESTED,
    /** Made of the figures of units below. */
    DERIVED
}
