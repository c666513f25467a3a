package org.plumbline.verdict;

/** How often figures of a target are expected, in calendar periods. */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12),
    /** One figure, for the due day. */
    ONCE(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The length of a period in months; nothing for {@link #ONCE}. */
    public int months() {
        return months;
    }
}
