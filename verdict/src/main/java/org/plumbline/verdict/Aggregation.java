package org.plumbline.verdict;

import java.util.List;

/** Figures of parts to the figure of a whole: over places, and apart from that over time. */
public final class Aggregation {

    private Aggregation() {}

    /**
     * Over places. A ratio's numerators and denominators are added: 10/20, 1/100 and one missing are 11/120 and "1 of 3 missing".
     *
     * @param per what a ratio's parts are multiplied by
     */
    public static Whole overPlaces(PlaceRule rule, int per, List<Part> parts) {
        throw new UnsupportedOperationException();
    }

    /** Over time: the figures of the parts of a period; parts of it without a figure are named by their codes. */
    public static Whole overTime(
            TimeRule rule, int per, Period period, Frequency frequency, List<Observation> observations) {
        throw new UnsupportedOperationException();
    }
}
