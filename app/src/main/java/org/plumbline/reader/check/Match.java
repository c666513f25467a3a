package org.plumbline.reader.check;

/** How a figure of a text stands to those that a unit has on record of one indicator. */
public enum Match {
    EQUAL,
    /** Within what the printed figure is rounded from. */
    ROUNDED,
    DIFFERENT,
    /** The two count in other units of measure. */
    MEASURE,
    /** There are figures, of other periods. */
    PERIOD,
    NOT_REPORTED;

    /** Whether the record says the same. */
    boolean bearsOut() {
        return this == EQUAL || this == ROUNDED;
    }

    /** Whether the record says anything of it. */
    boolean isTold() {
        return bearsOut() || this == DIFFERENT;
    }
}
