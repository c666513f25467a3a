package org.plumbline.indicator.deed;

/** Whether it is counted on a day or over a time. */
public enum Kept {
    /** Counted on a day: the last day of the period. */
    STOCK,
    /** Comes up over the days of the period. */
    FLOW
}
