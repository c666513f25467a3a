package org.plumbline.indicator.deed;

/** How figures of shorter periods make one of a longer; apart from the rule over places. */
public enum TimeRule {
    /** The last one stands for the whole. */
    LAST,
    /** They are added. */
    SUM,
    /** Their mean stands for the whole. */
    MEAN,
    /** A shorter period says nothing about a longer one. */
    NONE
}
