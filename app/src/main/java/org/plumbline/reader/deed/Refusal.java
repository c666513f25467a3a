package org.plumbline.reader.deed;

/** Why a draft is refused. The names are kept in the database and never change. */
public enum Refusal {
    /** The words say something else. */
    READ_WRONGLY,
    /** The words are no such record at all. */
    NO_RECORD,
    /** The same is said elsewhere in the text. */
    TWICE,
    /** Read rightly, and not needed here. */
    NOT_NEEDED
}
