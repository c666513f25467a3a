package org.plumbline.indicator.deed;

/** How figures of units below make one of the unit above; apart from the rule over time. */
public enum PlaceRule {
    /** They are added. */
    SUM,
    /** Numerators and denominators are added, never percentages averaged. */
    RATIO,
    /** The mean, weighted by a trait of the units. */
    WEIGHTED_MEAN,
    /** The greatest. */
    MAX,
    /** The least. */
    MIN,
    /** The unit above states its own. */
    NONE
}
