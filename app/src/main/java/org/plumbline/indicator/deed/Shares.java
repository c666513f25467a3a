package org.plumbline.indicator.deed;

/** How ratios without their parts are written in a file where the unit of measure is per cent or the like: asked and never inferred. */
public enum Shares {
    /** Nothing was said: where all of an indicator lie between nought and one, it is asked. */
    ASKED,
    /** As the unit of measure says: 48.1 for 48.1 per cent. */
    AS_MEASURED,
    /** As shares of one: 0.481 for 48.1 per cent. */
    AS_SHARES
}
