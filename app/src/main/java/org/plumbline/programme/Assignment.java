package org.plumbline.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.RecordProgress;

/**
 * An assignment with all that was said and done about it, as it is shown.
 *
 * @param source the document and clause it carries out, or nulls
 * @param owner who assigned it, or null if out of the reader's sight
 * @param leadReason why its lead stands outside the line of whoever assigned it
 * @param originalDue the first due day; {@code due} is the one in force
 * @param cls where it stands today, or null for a draft
 * @param leadEnded the day on which its lead ended, and {@code postEnded} the post, so that a new hand is needed; or nulls
 */
public record Assignment(
        UUID id,
        Stage stage,
        @Nullable AssignmentClass cls,
        Source source,
        @Nullable Upper upper,
        @Nullable Party owner,
        Wording title,
        @Nullable Party lead,
        @Nullable String leadReason,
        @Nullable LocalDate leadEnded,
        @Nullable LocalDate postEnded,
        List<Party> coOrdinating,
        List<Party> supervising,
        @Nullable PostName post,
        @Nullable PostName leader,
        @Nullable String deliverable,
        @Nullable String measure,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable UUID field,
        @Nullable Wording fieldName,
        @Nullable LocalDate issued,
        @Nullable LocalDate handedOver,
        @Nullable LocalDate done,
        @Nullable LocalDate cancelled,
        @Nullable String cancelReason,
        @Nullable LocalDate blocked,
        @Nullable String blockReason,
        List<Milestone> milestones,
        List<Label> labels,
        List<Waived> waived,
        List<Note> notes,
        List<MoreTime> moreTime,
        List<Delivery> deliveries,
        List<Line> lower,
        int rowVersion) {

    /** The document and the clause that an assignment carries out. */
    public record Source(
            @Nullable UUID directive,
            @Nullable String called,
            @Nullable Wording title,
            @Nullable UUID clause,
            @Nullable String path,
            @Nullable Wording wording) {}

    /** The assignment of which it is part. */
    public record Upper(UUID id, Wording title, @Nullable Party lead) {}

    /** A unit that takes part. */
    public record Party(
            UUID id,
            @JsonIgnore int node,
            Wording name,
            @Nullable String telephone) {}

    /** A post, with whoever holds it today; null while it is vacant, which is allowed and shown. */
    public record PostName(UUID id, Wording name, @Nullable String holder) {}

    /** A step on the way. */
    public record Milestone(
            UUID id, Wording title, LocalDate due, @Nullable LocalDate reached) {}

    /** What gathers assignments of many directives. */
    public record Label(UUID id, String code, Wording name) {}

    /** A clear that was signed away. */
    public record Waived(Clear clear, String reason, String actor, Instant knownAt) {}

    /** A progress note, with the files that came with it. */
    public record Note(
            UUID id,
            LocalDate on,
            @Nullable Integer percent,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal,
            List<RecordProgress.File> files,
            String actor,
            Instant knownAt) {}

    /** More time asked for, and what was decided. */
    public record MoreTime(
            UUID id,
            LocalDate asked,
            LocalDate wished,
            String reason,
            LocalDate dueBefore,
            String actor,
            @Nullable LocalDate decided,
            @Nullable Boolean granted,
            @Nullable LocalDate grantedTo,
            @Nullable String decisionReason,
            @Nullable String decider) {}

    /** A product handed over, and what was decided. */
    public record Delivery(
            UUID id,
            LocalDate handedOver,
            String product,
            String actor,
            @Nullable LocalDate decided,
            @Nullable Boolean accepted,
            @Nullable String decisionReason,
            @Nullable String decider) {}

    /**
     * An assignment as a row of a list.
     *
     * @param directive the document it carries out, if any, {@code called} how that is cited and {@code path} the clause
     * @param percent what the latest progress note says
     * @param asksMoreTime whether a wish for more time waits for a decision
     */
    public record Line(
            UUID id,
            Wording title,
            Stage stage,
            @Nullable AssignmentClass cls,
            @Nullable UUID directive,
            @Nullable String called,
            @Nullable UUID clause,
            @Nullable String path,
            @Nullable UUID lead,
            @Nullable Wording leadName,
            @Nullable String leadTelephone,
            @Nullable Wording postName,
            @Nullable String holder,
            @Nullable String deliverable,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate done,
            boolean handedOver,
            boolean blocked,
            boolean asksMoreTime,
            @Nullable Integer percent,
            List<Clear> unclear) {

        /** Days by which it is late on a day, counted from the first due day; 0 if it is not. */
        public long daysLate(LocalDate on) {
            var until = done == null ? on : done;
            return originalDue == null || cls == AssignmentClass.CANCELLED || !until.isAfter(originalDue)
                    ? 0
                    : java.time.temporal.ChronoUnit.DAYS.between(originalDue, until);
        }
    }
}
