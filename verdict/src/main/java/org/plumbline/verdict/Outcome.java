package org.plumbline.verdict;

/** What the engine found, before a scheme gives it a class; the table kind x outcome -> class is the scheme's. */
public enum Outcome {
    /** Better than asked. */
    BEYOND,
    /** What was asked, exactly. */
    AT,
    /** A strict goal ("over 14 %") is passed; how far it was to be passed nobody said. */
    PAST,
    /** The upper half of the way, its middle included. */
    HALF_OR_MORE,
    UNDER_HALF,
    /** Fulfilled before anything was done: the goal asks for no way (method paper 9.2, rule 6). */
    AT_START,
    /** Not fulfilled, no share of a way can be told, and the due day is not over. */
    SHORT_OPEN,
    /** The same after the due day. */
    SHORT_DUE,
    /** Kept in every period so far. */
    HELD_OPEN,
    /** Kept in every period to the end. */
    HELD,
    /** Not kept in one period at least. */
    BROKEN,
    /** The product is there. */
    DELIVERED,
    /** Somebody answered that what is described is met, or that it is not. */
    JUDGED_MET,
    JUDGED_NOT_MET,
    /** Words alone. */
    DESCRIBED,
    /** No figure, and none has fallen due yet. */
    NOT_YET_DUE,
    /** No figure although one was due, or the target's own frequency was missed twice. */
    SILENT,
    /** Figures are there and none of them can be judged. */
    UNJUDGEABLE,
    /** Reported, but no figure of the level that counts as checked. */
    NOT_CHECKED,
    /** The caller says that the target does not apply. */
    NOT_APPLICABLE
}
