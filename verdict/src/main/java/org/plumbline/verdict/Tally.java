package org.plumbline.verdict;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of verdicts by class: 34 = 4 + 3 + 20 + 7.
 *
 * @param counts how many of each class, every class present
 * @param attained how many are attained
 * @param early how many of these before their due day
 */
public record Tally(Map<VerdictClass, Integer> counts, int attained, int early) {

    public Tally {
        counts = Map.copyOf(counts);
    }

    /** The counts of these verdicts. */
    public static Tally of(Collection<Verdict> verdicts) {
        var counts = new EnumMap<VerdictClass, Integer>(VerdictClass.class);
        for (var one : VerdictClass.values()) {
            counts.put(one, 0);
        }
        var attained = 0;
        var early = 0;
        for (var verdict : verdicts) {
            counts.merge(verdict.verdictClass(), 1, Integer::sum);
            if (verdict.isAttained() && verdict.verdictClass().counts()) {
                attained++;
                early += verdict.attainment().isEarly() ? 1 : 0;
            }
        }
        return new Tally(counts, attained, early);
    }

    /** How many of a class. */
    public int of(VerdictClass one) {
        return counts.getOrDefault(one, 0);
    }

    /** The sum of all classes that count; what is not applicable stands outside. */
    public int total() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().counts())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
