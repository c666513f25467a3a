package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/**
 * How a promise was kept that is kept in every period: the share of periods inside, and the worst breach (method paper 9.2, rule 3).
 *
 * @param inside in how many periods with a figure it was kept
 * @param periods how many periods have a figure
 * @param worst the period of the worst breach, null without one
 * @param breach by how much it was outside then, in the unit of measure
 */
public record Keeping(
        int inside,
        int periods,
        @Nullable Period worst,
        @Nullable Ratio breach) {}
