package org.plumbline.indicator.deed;

/** Where the figure of a level comes from. */
public enum Origin {
    /** The units of the level state it. */
    REPORTED,
    /** It is made of the figures of the units below. */
    DERIVED
}
