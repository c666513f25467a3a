package org.plumbline.reading.find;

/**
 * A body or an office holder in a text, by its whole name: head word, what stands before and behind it, and the bodies it belongs to.
 *
 * @param start its first token, without an article
 * @param end the token behind it
 * @param head the token of its head word
 * @param level 1 village, 2 commune or town, 3 district, 4 province, 5 ministry, 6 the centre; 0 where its name does not say
 * @param office whether it is the holder of an office, such as a minister
 */
record Body(int start, int end, int head, int level, boolean office) {}
