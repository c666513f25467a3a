package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/**
 * The figure on which a verdict rests.
 *
 * @param period of which days it speaks
 * @param value the figure as judged: the latest, or the total of a flow; null where it is no number
 * @param maturity how settled it is
 */
public record Basis(Period period, @Nullable Ratio value, Maturity maturity) {}
