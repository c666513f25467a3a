package org.plumbline.indicator.deed;

/** How a figure is known; each level is more than the one before. From {@link #DOCUMENT_CHECKED} on it counts as checked. */
public enum ProofLevel {
    /** Nobody said how. */
    NONE,
    /** Whoever reports it vouches for it. */
    SELF_DECLARED,
    /** A document is attached. */
    DOCUMENT_ATTACHED,
    /** Another hand checked the document. */
    DOCUMENT_CHECKED,
    /** Somebody independent measured it. */
    MEASURED_INDEPENDENTLY,
    /** An inspection found it so. */
    INSPECTED
}
