package org.plumbline.live.deed;

/** What a record is found to be. The names stand in the database and never change. */
public enum RecordState {
    /** It says a number. */
    STANDS,
    /** Nothing is on record. */
    NOT_REPORTED,
    /** What was on record was withdrawn. */
    WITHDRAWN,
    /** It cannot be told on the day. */
    UNKNOWABLE,
    /** It stands, and its unit has ended: another one follows it. */
    UNIT_ENDED
}
