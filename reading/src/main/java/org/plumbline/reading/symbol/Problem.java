package org.plumbline.reading.symbol;

/**
 * Why a text could not be understood as a symbol, for a message in the reader's own language.
 *
 * @param kind the reason
 * @param part the offending part as written, at most sixty characters of it
 * @param position where that part begins, in code points from the start of the text
 */
public record Problem(Kind kind, String part, int position) {

    /** The reasons a text is not understood. */
    public enum Kind {
        /** Nothing was written. */
        EMPTY,
        /** Longer than one symbol or short citation can be. */
        TOO_LONG,
        /** A type is named, but no number of a document. */
        NO_NUMBER,
        /** The number is zero or has more than five digits. */
        NUMBER_OUT_OF_RANGE,
        /** The year is before 1945 or after 2099. */
        YEAR_OUT_OF_RANGE,
        /** The letters in the place of the type are not those of any type. */
        UNKNOWN_TYPE,
        /** What stands in the place of the issuer cannot be an issuer's letters. */
        UNKNOWN_ISSUER,
        /** Nothing in it looks like a symbol. */
        NOT_A_SYMBOL
    }
}
