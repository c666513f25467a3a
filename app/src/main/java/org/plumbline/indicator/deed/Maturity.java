package org.plumbline.indicator.deed;

/** How settled a figure is. */
public enum Maturity {
    /** An estimate before the period is closed. */
    ESTIMATE,
    /** Counted, and open to change. */
    PROVISIONAL,
    /** Settled. */
    FINAL
}
