package org.plumbline.indicator;

import java.time.Instant;
import java.util.List;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stance;

/**
 * What is kept in step with figures, in the same transaction that changes them. Other modules are beans of it. When it is told,
 * the rows are written and the series are held by this transaction: a follower first locks what it keeps, and then reads.
 */
public interface FigureFollower {

    /** A figure came, was corrected, withdrawn, proven otherwise, or became comparable with other ones than before. */
    record Changed(long series, Period period, Stance stance) {}

    /** So many figures are about to change in one act that they will be told in pieces: locks all that is kept for them in its own order. */
    default void expect(long[] series) {}

    /** Figures changed in one act; in the order of their series. */
    void changed(List<Changed> figures, Instant knownAt);
}
