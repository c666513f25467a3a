package org.plumbline.chase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Wording;

/**
 * One thing that a unit owes.
 *
 * @param thing the assignment, the document that waits for an answer, or the round of a return
 * @param called how its document is cited, {@code path} the clause
 * @param period of a return, by its code
 * @param issued from when on it was owed
 * @param since the day from which something waits, or on which a product was sent back for {@code reason}
 * @param late calendar days since it was due, {@code left} working days up to that day by the unit's calendar
 * @param remindedAt when it was last reminded of, and {@code remindedBy} the post that did
 * @param mayRemind whether the reader's mandate lets him remind of it
 */
public record Owes(
        Kind kind,
        UUID thing,
        Wording title,
        @Nullable UUID directive,
        @Nullable String called,
        @Nullable String path,
        @Nullable String period,
        Urgency urgency,
        Debtor debtor,
        @Nullable Post post,
        LocalDate issued,
        LocalDate due,
        @Nullable LocalDate since,
        @Nullable String reason,
        int late,
        int left,
        @Nullable Instant remindedAt,
        @Nullable String remindedBy,
        boolean remindedToday,
        boolean mayRemind) {

    /** What is owed. */
    public enum Kind {
        /** An answer to a document. */
        ANSWER,
        /** An assignment whose day has passed. */
        OVERDUE,
        /** An assignment that falls due within five working days. */
        SOON,
        /** An assignment whose product was sent back. */
        RETURNED,
        /** The decision on a product or on a wish for more time. */
        WAITING,
        /** The return of a unit for a period. */
        RETURN
    }

    /** A unit that owes, with where its office is reached. */
    public record Debtor(
            UUID id,
            @JsonIgnore int node,
            Wording name,
            @Nullable String telephone,
            @Nullable String email) {}

    /** A post that carries something out or answers for a unit, with whoever holds it. */
    public record Post(
            UUID id,
            Wording name,
            @Nullable String holder,
            @Nullable String email) {}

    /** What tells it from everything else that is owed. */
    public String key() {
        return switch (kind) {
            case ANSWER -> "answer:" + thing + ":" + debtor.id();
            case RETURN -> "return:" + thing + ":" + debtor.id();
            default -> "assignment:" + thing;
        };
    }

    /** The page on which it is settled. */
    public String page() {
        return switch (kind) {
            case ANSWER -> "/directives/" + thing;
            case RETURN -> "/rounds/" + thing + "/units/" + debtor.id();
            default -> "/assignments/" + thing;
        };
    }

    /** The same for a reader who may not remind of it. */
    Owes notToBeReminded() {
        return new Owes(
                kind,
                thing,
                title,
                directive,
                called,
                path,
                period,
                urgency,
                debtor,
                post,
                issued,
                due,
                since,
                reason,
                late,
                left,
                remindedAt,
                remindedBy,
                remindedToday,
                false);
    }

    /** Whether its day has passed. */
    public boolean pastDue() {
        return late > 0;
    }
}
