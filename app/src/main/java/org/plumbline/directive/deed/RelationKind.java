package org.plumbline.directive.deed;

/** What one document does to another. */
public enum RelationKind {
    /** Carries it out on its own level: a programme or plan. */
    CONCRETISES,
    AMENDS,
    /** Takes its place: from the day it is in force, the other is not. */
    REPLACES,
    ADJUSTS,
    /** Reviews what came of it. */
    REVIEWS,
    CITES;

    /** Whether documents that rest on the other should be looked at again. */
    public boolean unsettles() {
        return this == AMENDS || this == REPLACES || this == ADJUSTS;
    }
}
