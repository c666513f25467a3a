package org.plumbline.supplement.deed;

/** What is asked for. */
public enum Wants {
    /** A paper, a list, a photo. */
    DOCUMENT,
    /** Words. */
    EXPLANATION
}
