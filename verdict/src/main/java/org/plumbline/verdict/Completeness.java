package org.plumbline.verdict;

import java.util.List;

/**
 * Which of the periods that were due by the day are there.
 *
 * @param given how many have a return, whatever it says
 * @param due how many were due
 * @param missing those without any, the oldest first
 */
public record Completeness(int given, int due, List<Period> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** Whether nothing that was due is missing. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
