package org.plumbline.reader.deed;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a layout holds.
 *
 * @param holds the word for it: number, task, lead, coordinating, deadline, product, responsible, indicator, unit, baseline, goal, note; null
 *     for a column that is not read
 * @param year of which year a goal or baseline is; null where the cells or headings say it
 */
public record HeldColumn(@Nullable String holds, @Nullable Integer year) {}
