package org.plumbline.reading.token;

/** What stands before a token. */
public enum Gap {
    NONE,
    BLANK,
    /** The end of a line. */
    LINE,
    /** An empty line, or the beginning of the text. */
    PARAGRAPH
}
