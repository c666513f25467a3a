package org.plumbline.indicator.deed;

/** How often a figure is expected, in calendar periods. */
public enum Frequency {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1),
    /** One figure, for any day, span or term. */
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
