package org.plumbline.verdict;

/** How figures of shorter periods make one of a longer period; apart from the rule over places (method paper 9.2, rule 5). */
public enum TimeRule {
    /** A stock, or a running total as entered: the last figure stands for the whole, and is never added up again. */
    LAST,
    /** A flow: figures of the parts are added. */
    SUM,
    /** A rate or level of which the parts' mean stands for the whole. */
    MEAN,
    /** A figure of a shorter period says nothing about a longer one. */
    NONE
}
