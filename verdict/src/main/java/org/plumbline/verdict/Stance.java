package org.plumbline.verdict;

/** Who states a figure; a contested value is shown beside and never judged, so it has no place here. */
public enum Stance {
    /** The unit's own. */
    REPORTED,
    /** Found by somebody else, an inspection for instance; where it differs from the unit's own, the checked verdict rests on it. */
    VERIFIED,
    /** Made of the figures of units below. */
    DERIVED
}
