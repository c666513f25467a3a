package org.plumbline.reading.check.fact;

/**
 * A stretch of a text.
 *
 * @param start where it begins, in Unicode code points
 * @param end where it ends, exclusive
 * @param surface exactly what stands there
 */
public record Span(int start, int end, String surface) {}
