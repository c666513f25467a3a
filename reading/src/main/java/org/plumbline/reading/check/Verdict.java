package org.plumbline.reading.check;

/** What a check has to say of a statement. */
public enum Verdict {
    /** It follows from the rest of the text. */
    PASSES,
    /** It cannot be true together with the rest of the text. */
    FAILS,
    /** It may be true; a person should look. */
    DOUBTFUL,
    /** The text does not say what one would have to know. */
    CANNOT_TELL
}
