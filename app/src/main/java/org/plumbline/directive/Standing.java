package org.plumbline.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a directive got by a day.
 *
 * @param on the end of the day in the world that is asked about
 * @param addressed units that bear a duty on that day
 * @param tookUp units that issued a document of their own or work directly under the upper one
 * @param ownDocument those of them with a document of their own
 * @param notConcerned units that said, with a reason, that it does not concern them; they are no part of the base
 * @param late units whose day to answer has passed without an answer
 * @param clausesAsking clauses that ask for action: only these are counted
 * @param clausesTakenUp those carried out by a clause of a document in force
 * @param medianDays days from issue to a unit's own document, the middle one; null while there is none
 * @param nextReview when the next review falls due by the document's rule; in the past if it is overdue
 */
public record Standing(
        LocalDate on,
        int addressed,
        int received,
        int studied,
        int tookUp,
        int ownDocument,
        int notConcerned,
        int late,
        int clausesAsking,
        int clausesTakenUp,
        int clausesWithoutLead,
        @Nullable Double medianDays,
        @Nullable LocalDate nextReview) {

    /** The units that could take it up: all addressed without those it does not concern. */
    public int base() {
        return addressed - notConcerned;
    }

    /** Units that owe an answer still. */
    public int silent() {
        return base() - tookUp;
    }

    /** Clauses that ask for action and have a leading unit. */
    public int clausesAssigned() {
        return clausesAsking - clausesWithoutLead;
    }

    public int clausesUntaken() {
        return clausesAsking - clausesTakenUp;
    }

    /** Whether a review is due and not held. */
    public boolean reviewOverdue() {
        return nextReview != null && !nextReview.isAfter(on);
    }
}
