package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The total that parts are taken from.
 *
 * @param n how many
 * @param stems the beginnings of the words of its noun
 * @param isTarget whether targets, tasks, measures or indicators are counted
 * @param isExplicit whether the text says that parts of it follow: "of the 48 projects"
 * @param start its number
 * @param sentence its sentence
 */
record Total(BigDecimal n, Set<String> stems, boolean isTarget, boolean isExplicit, int start, int sentence) {

    private static final int SHORTEST = 3;

    /** Whether a noun is of the same kind. */
    boolean isSame(Set<String> noun) {
        for (var one : noun) {
            for (var other : stems) {
                if (isSame(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(String one, String other) {
        boolean whole = one.length() < SHORTEST || other.length() < SHORTEST;
        return one.equals(other)
                || !whole && one.length() != other.length() && (one.startsWith(other) || other.startsWith(one));
    }
}
