package org.plumbline.reading.token;

/** What a token is. */
public enum TokenKind {
    /** Letters, with apostrophes between them. */
    WORD,
    /** Digits, with marks between them: 1.850,5 or 05.12.2017. */
    NUMBER,
    /** One sign. */
    SIGN
}
