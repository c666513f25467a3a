package org.plumbline.reading.find;

/**
 * What was read of a fact in one language.
 *
 * @param says what is missing, different or too much, in words
 */
record FactOutcome(Kind kind, String says) {

    /** Whether all is read as expected, and if not, the worst of it. */
    enum Kind {
        SAME("same"),
        EXTRA("extra"),
        DIFFERS("differs"),
        MISSING("missing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
