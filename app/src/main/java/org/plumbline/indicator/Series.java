package org.plumbline.indicator;

import java.util.UUID;

/**
 * What one unit states of one indicator in one cut.
 *
 * @param series its inner number, never shown
 * @param indicatorKey the indicator's inner number
 * @param node the unit's inner number
 * @param cut the groups it is cut to, {@code age=children;sex=female}, or empty for the whole
 */
public record Series(long series, UUID indicator, int indicatorKey, int node, String cut) {}
