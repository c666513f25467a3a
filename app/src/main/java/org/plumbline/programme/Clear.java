package org.plumbline.programme;

/** The five clears that an assignment needs before it leaves draft. */
public enum Clear {
    /** Who carries it out: a leading unit and the post there. */
    PERSON,
    /** What is to be done, and from which clause or upper assignment it follows. */
    WORK,
    /** By when. */
    PROGRESS,
    /** What is handed over, and how it is measured. */
    RESULT,
    /** Who answers for it. */
    RESPONSIBILITY
}
