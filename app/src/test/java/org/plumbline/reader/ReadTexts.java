package org.plumbline.reader;

/** The reader of texts for tests that need no installation. */
public final class ReadTexts {

    private static final TextReader READER = new TextReader();

    private ReadTexts() {}

    public static TextReader reader() {
        return READER;
    }
}
