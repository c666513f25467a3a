package org.plumbline.indicator.deed;

/** What a value of an indicator looks like. */
public enum Shape {
    /** A number in the unit of measure. */
    NUMBER,
    /** A quotient with a named numerator and denominator; it may come without its parts, and is then kept as read. */
    RATIO,
    /** Yes or no. */
    YES_NO,
    /** A place among a number of places. */
    RANK,
    /** What can only be told in words. */
    WORDS
}
