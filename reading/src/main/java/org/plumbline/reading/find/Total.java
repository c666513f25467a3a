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

    /** Whether a noun is of the same kind. */
    boolean isSame(Set<String> noun) {
        return noun.stream().anyMatch(stems::contains);
    }
}
