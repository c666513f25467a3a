package org.plumbline.target;

import org.plumbline.standing.Counts;
import org.plumbline.verdict.VerdictClass;

/**
 * How many targets stand in which class, as reported and by checked figures.
 *
 * @param reported by the place of the class in {@link VerdictClass}; {@code checked} likewise
 * @param attainments by the classes of attainment
 */
public record Scorecard(Counts reported, Counts checked, Counts attainments) {

    /** Nothing at all. */
    public static final Scorecard NONE = new Scorecard(
            Counts.none(VerdictClass.values().length),
            Counts.none(VerdictClass.values().length),
            Counts.none(Attainments.CLASSES));

    public int of(VerdictClass cls) {
        return reported.of(cls.ordinal());
    }

    /** Of checked figures alone. */
    public int checked(VerdictClass cls) {
        return checked.of(cls.ordinal());
    }

    /** All but those that do not apply. */
    public int total() {
        return reported.total() - of(VerdictClass.NOT_APPLICABLE);
    }

    public int attained() {
        return Attainments.attained(attainments);
    }

    public int attainedChecked() {
        return Attainments.checked(attainments);
    }

    /** Of the attained, those before their due day. */
    public int early() {
        return Attainments.early(attainments);
    }

    /** The counts of several places together. */
    public Scorecard and(Scorecard other) {
        return new Scorecard(
                reported.and(other.reported), checked.and(other.checked), attainments.and(other.attainments));
    }
}
