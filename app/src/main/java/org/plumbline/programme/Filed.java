package org.plumbline.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need of an assignment, read under its lock.
 *
 * @param ownerId the unit that assigned it, or null for a lead outside its line who does not see it
 * @param leadCeases the day on which the lead ends, or null for none
 */
record Filed(
        UUID id,
        long item,
        @Nullable Integer key,
        @Nullable Integer field,
        @Nullable UUID clause,
        @Nullable UUID upper,
        int owner,
        @Nullable UUID ownerId,
        @Nullable Integer lead,
        @Nullable LocalDate leadCeases,
        Stage stage,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate issued,
        @Nullable LocalDate handedOver,
        @Nullable LocalDate done,
        @Nullable LocalDate cancelled,
        @Nullable LocalDate blocked,
        @Nullable LocalDate directiveIssued,
        @Nullable String directiveCalled,
        String title,
        int rowVersion) {

    /** Whether somebody has still to work on it. */
    boolean isUnderWay() {
        return stage == Stage.ISSUED;
    }

    /** What a judgement rests on; only for what left draft. */
    Judgement.Facts facts() {
        if (due == null) {
            throw new IllegalArgumentException("""
                    The assignment %s stands nowhere: it has no due day.
                    Maybe it is still a draft (%s).""".formatted(id, stage));
        }
        return new Judgement.Facts(starts, due, handedOver, done, cancelled);
    }
}
