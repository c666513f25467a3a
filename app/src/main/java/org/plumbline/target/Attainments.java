package org.plumbline.target;

import org.plumbline.standing.Counts;
import org.plumbline.verdict.ReportedAndChecked;
import org.plumbline.verdict.Verdict;

/**
 * Whether a target is attained, early, and attained by checked figures, as one class of a subject of its own: what a scheme calls attained
 * cannot be told from a class, and must be counted as exactly as classes are.
 */
public final class Attainments {

    public static final int CLASSES = 6;

    private static final int ATTAINED = 1;
    private static final int EARLY = 2;
    private static final int CHECKED = 3;

    private Attainments() {}

    /** The class of a target by its two verdicts. */
    public static short code(ReportedAndChecked verdicts) {
        var reported = !counts(verdicts.reported())
                ? 0
                : verdicts.reported().attainment().isEarly() ? EARLY : ATTAINED;
        return (short) (reported + (counts(verdicts.checked()) ? CHECKED : 0));
    }

    private static boolean counts(Verdict verdict) {
        return verdict.isAttained() && verdict.verdictClass().counts();
    }

    /** A code in words, for whoever looks after an installation. */
    static String told(int code) {
        var reported = switch (code % CHECKED) {
            case ATTAINED -> "attained";
            case EARLY -> "attained early";
            default -> "not attained";
        };
        return code < CHECKED ? reported : reported + ", attained by checked figures";
    }

    static int attained(Counts counts) {
        return counts.of(ATTAINED) + early(counts) + counts.of(CHECKED + ATTAINED);
    }

    static int early(Counts counts) {
        return counts.of(EARLY) + counts.of(CHECKED + EARLY);
    }

    static int checked(Counts counts) {
        return counts.of(CHECKED) + counts.of(CHECKED + ATTAINED) + counts.of(CHECKED + EARLY);
    }
}
