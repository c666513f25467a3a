package org.plumbline.indicator.deed;

/** What a return says of a figure; four states that are never taken for one another. */
public enum State {
    /** There is a value. */
    VALUE,
    /** Nothing to report: a count of nought, or nothing added. */
    NIL,
    /** The figure does not apply to this period here. */
    NOT_APPLICABLE,
    /** It applies, and nobody collected it. */
    NOT_COLLECTED
}
