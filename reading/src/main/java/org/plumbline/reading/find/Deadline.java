package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;

/**
 * The words of a deadline in a text.
 *
 * @param start its first token
 * @param end the token behind it
 * @param date its last day, as records write it; null where it comes again and again
 * @param strong whether its words say "by" rather than "in"
 */
record Deadline(int start, int end, @Nullable String date, boolean strong) {}
