package org.plumbline.verdict;

/**
 * An office's own way from figures to a percentage, beside the verdict and never instead of it. Only methods whose formulas were read in
 * full are here; numbers are those of the method paper, 9.1.
 */
public enum Method {
    /** M1: figure over goal; paper practice in many offices, Akvo RSR, the EU structural funds' reporting tool. */
    PLAIN_RATIO("plainRatio"),
    /** M2: twice the goal less the figure, over the goal, where less is better, else the plain ratio; ForPDI. */
    MIRRORED_RATIO("mirroredRatio"),
    /** M3: the way made over the way to make. */
    DISTANCE("distance"),
    /** M3 cut off at 0 and 100 %; PILOTE. */
    DISTANCE_CLIPPED("distanceClipped"),
    /** M3 with a rise of the figure below nought counted as nought, whichever way is better; the Partner Reporting Portal. */
    DISTANCE_FLOORED("distanceFloored"),
    /** M4: the way made over the way that was planned for the figure's day. */
    PACE("pace"),
    /** M5: yearly growth over the yearly growth required; Statistics Canada's method in Open SDG. */
    GROWTH_RATIO("growthRatio"),
    /** M6: yearly growth in the better direction, without a goal; Open SDG. */
    GROWTH("growth"),
    /** M7: the growth ratio as a score from -5 to 5 that may be averaged; Open SDG. */
    GROWTH_SCORE("growthScore");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
