package org.plumbline.verdict;

/** The verdicts against a goal as first set, as in force when the latest figure's period began, and as it now stays. */
public record SideBySide(Verdict first, Verdict atPeriodStart, Verdict current) {

    /** Whether a revision changed the class. */
    public boolean differ() {
        return first.verdictClass() != current.verdictClass() || atPeriodStart.verdictClass() != current.verdictClass();
    }
}
