package org.plumbline.reporting.deed;

/** Of which returns a path of approval speaks. */
public enum ApprovalSide {
    /** Those that a unit sends: before they leave it. */
    OUTGOING,
    /** Those that a unit receives: before they go on, or are accepted. */
    INCOMING
}
