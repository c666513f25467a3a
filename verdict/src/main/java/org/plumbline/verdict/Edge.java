package org.plumbline.verdict;

import java.math.BigDecimal;

/**
 * Where a band begins, with the edge itself settled.
 *
 * @param share a share of the way; 1 is the goal
 * @param included whether exactly that share is inside
 */
public record Edge(BigDecimal share, boolean included) {

    /** Whether a share lies at or over the edge. */
    public boolean isReachedBy(Ratio ratio) {
        var side = ratio.compareTo(share);
        return side > 0 || (side == 0 && included);
    }
}
