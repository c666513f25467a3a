package org.plumbline.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an assignment stands on a day, and until when that holds if nobody does anything.
 *
 * @param turnsOn the day on which time alone changes it; {@link LocalDate#MAX} for never
 */
record Judgement(AssignmentClass cls, LocalDate turnsOn) {

    /**
     * What the judgement rests on.
     *
     * @param due the day in force: a granted later day counts, and the first one stays on record beside it
     * @param handedOver the day of a product that waits for another hand, or null
     */
    record Facts(
            @Nullable LocalDate starts,
            LocalDate due,
            @Nullable LocalDate handedOver,
            @Nullable LocalDate done,
            @Nullable LocalDate cancelled) {}

    static Judgement of(Facts facts, LocalDate today) {
        if (facts.cancelled != null) {
            return new Judgement(AssignmentClass.CANCELLED, LocalDate.MAX);
        }
        if (facts.done != null) {
            var inTime = !facts.done.isAfter(facts.due);
            return new Judgement(inTime ? AssignmentClass.DONE_ON_TIME : AssignmentClass.DONE_LATE, LocalDate.MAX);
        }
        if (facts.handedOver != null) {
            var inTime = !facts.handedOver.isAfter(facts.due);
            return new Judgement(inTime ? AssignmentClass.OPEN : AssignmentClass.OVERDUE, LocalDate.MAX);
        }
        if (today.isAfter(facts.due)) {
            return new Judgement(AssignmentClass.OVERDUE, LocalDate.MAX);
        }
        if (facts.starts != null && today.isBefore(facts.starts)) {
            return new Judgement(AssignmentClass.NOT_DUE, facts.starts);
        }
        return new Judgement(AssignmentClass.OPEN, facts.due.plusDays(1));
    }
}
