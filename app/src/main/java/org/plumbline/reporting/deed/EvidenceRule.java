package org.plumbline.reporting.deed;

/** Whether a figure has to come with a document that shows it. */
public enum EvidenceRule {
    /** It may; nobody has to. */
    NONE,
    /** A figure that is a value comes with a document, or the return is not sent. */
    DOCUMENT
}
