package org.plumbline.indicator;

import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Stated;

/**
 * A row of a file that says a figure, held against the rules.
 *
 * @param maturity as it was written; null where the row says none
 * @param closed whether somebody holds its period closed, so that it may bring nothing new
 */
record ImportedRow(
        long number,
        int indicatorKey,
        int node,
        String cut,
        int version,
        Stated stated,
        @Nullable Maturity maturity,
        boolean closed) {}
