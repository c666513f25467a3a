package org.plumbline.indicator.deed;

/** What a composite does where parts are missing. */
public enum Missing {
    /** It has no figure unless every part is there. */
    ALL,
    /** It has a figure if the parts that are there weigh enough. */
    AT_LEAST,
    /** It is made of whatever is there. */
    IGNORE
}
