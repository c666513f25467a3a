package org.plumbline.verdict;

/** Which way is better, as a sign in the one formula and never as a second way of reckoning (method paper 9.2, rule 1). */
public enum Direction {
    /** More is better. */
    MORE(1),
    /** Less is better. */
    LESS(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 or -1. */
    public int sign() {
        return sign;
    }
}
