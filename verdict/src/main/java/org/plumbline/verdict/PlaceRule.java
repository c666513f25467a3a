package org.plumbline.verdict;

/** How figures of units below make one of the unit above; apart from the rule over time (method paper 9.2, rules 4 and 5). */
public enum PlaceRule {
    SUM,
    /** Numerators and denominators are added, never percentages averaged. */
    RATIO,
    WEIGHTED_MEAN,
    MAX,
    MIN,
    /** The unit above states its own. */
    NONE
}
