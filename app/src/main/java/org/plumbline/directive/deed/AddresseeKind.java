package org.plumbline.directive.deed;

/** How a document names those it addresses. */
public enum AddresseeKind {
    /** One unit. */
    UNIT,
    /** The members of a named set on the day of issue. */
    SET,
    /** All places of a tier within a unit on the day of issue. */
    TIER
}
