package org.plumbline.directive;

import java.util.Comparator;

/** How many of the targets under a document stand in which class; those that do not apply are left out. */
public record PromiseCounts(
        int exceeded,
        int met,
        int overHalf,
        int underHalf,
        int notMet,
        int notReported,
        int notYetDue,
        int unknowable) {

    /** No target at all. */
    public static final PromiseCounts NONE = new PromiseCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Most that fall short first, then most that nobody reported; documents without any target last. */
    static final Comparator<PromiseCounts> WORST = Comparator.comparingInt((PromiseCounts each) -> -each.missed())
            .thenComparingInt(each -> -each.notReported)
            .thenComparingInt(each -> -each.total());

    public int total() {
        return exceeded + met + overHalf + underHalf + notMet + notReported + notYetDue + unknowable;
    }

    /** Under half of the way, or not met where there is no half way. */
    public int missed() {
        return underHalf + notMet;
    }

    public int attained() {
        return exceeded + met;
    }
}
