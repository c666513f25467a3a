package org.plumbline.verdict;

/** What a return says of a figure; a figure that is missing has no observation at all (method paper 9.2, rule 8). */
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
