package org.plumbline.indicator;

/** What can be done to a figure that stands. */
public enum FigureAct {
    /** Whoever stated it states it otherwise, with the reason. */
    CORRECT,
    /** It should not stand there, and nothing takes its place. */
    WITHDRAW,
    /** A document that shows it is attached. */
    PROVE,
    /** Another hand says how far it was checked. */
    CHECK,
    /** Another hand finds the figure for itself, and states it beside. */
    VERIFY,
    /** Another unit states it otherwise, and says by which source. */
    CONTEST,
    /** The reviewer's word. */
    REVIEW
}
