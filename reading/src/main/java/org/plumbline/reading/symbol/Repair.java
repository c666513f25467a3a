package org.plumbline.reading.symbol;

/**
 * Something that had to be mended before a symbol could be understood. Each lowers the confidence of the candidate.
 *
 * @param kind what was mended
 * @param part the part of the text concerned, as it was written; empty where something was missing
 */
public record Repair(Kind kind, String part) {

    /** What can be mended. All kinds were met in published texts; see section "Repairs" of package.md. */
    public enum Kind {
        /** Letters of the type in another case: Ctr for CTr. */
        LOWER_CASE_TYPE(0.98),
        /** Letters of the issuer in another case: ttg for TTg. */
        LOWER_CASE_ISSUER(0.98),
        /** Blanks around a separator: 367 - QĐ/TW. */
        BLANKS(0.98),
        /** A hyphen where a slash belongs: 72-NQ-TW. */
        HYPHEN_FOR_SLASH(0.93),
        /** A slash where a hyphen belongs: 46/CTr/TU. */
        SLASH_FOR_HYPHEN(0.9),
        /** Hyphen and slash exchanged, and the issuer tells the family: 46/CTr-TU. */
        SEPARATORS_SWAPPED(0.75),
        /** A separator too many: 03/-CV/BCSĐ. */
        STRAY_SEPARATOR(0.93),
        /** No separator, or only a blank: 46 ctr tu. */
        SEPARATOR_MISSING(0.9),
        /** Diacritics lost: ND-CP for NĐ-CP. */
        DIACRITICS_RESTORED(0.95),
        /** The letters stood before the number: NQ57. */
        LETTERS_BEFORE_NUMBER(0.9),
        /** The type was only given as a word: Conclusion 118. */
        TYPE_FROM_WORD(0.9),
        /** The letters or the word allow more than one kind of document: QĐ/TW, Richtlinie. */
        TYPE_AMBIGUOUS(0.85),
        /** Word and letters name different kinds; the letters were believed. */
        TYPE_WORD_DISAGREES(0.6),
        /** These letters are not used for a type in this family. */
        TYPE_UNUSUAL(0.8),
        /** Neither letters nor word for the type. */
        TYPE_MISSING(0.5),
        /** No issuer. */
        ISSUER_MISSING(0.7),
        /** Letters of an issuer that the table does not have; kept as written. */
        ISSUER_UNKNOWN(0.7),
        /** The separators say Party and the issuer belongs to the state, or the reverse; the separators were believed. */
        FAMILY_DISAGREES(0.5),
        /** QH or UBTVQH without the term of the Assembly. */
        TERM_MISSING(0.8),
        /** A symbol of another government, kept as written. */
        OTHER_GOVERNMENT(0.6);

        private final double factor;

        Kind(double factor) {
            this.factor = factor;
        }

        /** By what the confidence is multiplied. */
        public double factor() {
            return factor;
        }
    }
}
