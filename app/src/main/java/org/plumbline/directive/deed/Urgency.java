package org.plumbline.directive.deed;

/** How soon a document wants to be handled, as written on it. */
public enum Urgency {
    ORDINARY,
    URGENT,
    VERY_URGENT
}
