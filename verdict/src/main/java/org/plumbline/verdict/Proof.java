package org.plumbline.verdict;

/** How a figure is known, from nothing to an inspection; each level is more than the one before. */
public enum Proof {
    NONE,
    SELF_DECLARED,
    DOCUMENT_ATTACHED,
    DOCUMENT_CHECKED,
    MEASURED_INDEPENDENTLY,
    INSPECTED;

    /** Whether this is the given level or a higher one. */
    public boolean isAtLeast(Proof level) {
        return compareTo(level) >= 0;
    }
}
