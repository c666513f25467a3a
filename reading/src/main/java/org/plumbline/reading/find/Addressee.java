package org.plumbline.reading.find;

/**
 * A body on which something is laid, or of which something is asked: one, or several in a row.
 *
 * @param start its first token
 * @param end the token behind it
 * @param level as of {@link Body}
 * @param office whether it is the holder of an office
 */
record Addressee(int start, int end, int level, boolean office) {}
