package org.plumbline.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AddresseeKind;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Wording;
import org.plumbline.web.Given;

/** What programs send. New identifiers may be given or left out. */
final class Sent {

    private Sent() {}

    /** A document with all that it asks, rests on and addresses; for a correction only its head and {@code notDuplicateOf} count. */
    record Document(
            @Nullable UUID id,
            @Nullable String symbol,
            @Nullable String type,
            @Nullable UUID issuer,
            @Nullable LocalDate issued,
            @Nullable LocalDate inForce,
            @Nullable String term,
            @Nullable Wording title,
            @Nullable UUID field,
            @Nullable UUID leadPost,
            @Nullable ReadingClass readingClass,
            @Nullable Urgency urgency,
            @Nullable String reviewRule,
            @Nullable LocalDate nextReview,
            @Nullable List<Clause> clauses,
            @Nullable List<Relation> relations,
            @Nullable List<Addressee> addressees,
            @Nullable Set<UUID> notDuplicateOf) {

        Head head() {
            return new Head(
                    symbol,
                    type,
                    required(issuer, "issuer"),
                    required(issued, "issued"),
                    inForce,
                    term,
                    required(title, "title"),
                    field,
                    leadPost,
                    readingClass == null ? ReadingClass.OPEN : readingClass,
                    urgency == null ? Urgency.ORDINARY : urgency,
                    reviewRule,
                    nextReview);
        }
    }

    /**
     * A clause.
     *
     * @param parent the clause above it: its identifier, or its number; empty for none; left out, its own number tells
     * @param upper clauses of documents above that it carries out
     */
    record Clause(
            @Nullable UUID id,
            @Nullable String path,
            @Nullable String parent,
            @Nullable ClauseKind kind,
            @Nullable Boolean asks,
            @Nullable Wording wording,
            @Nullable LocalDate horizon,
            @Nullable UUID lead,
            @Nullable List<UUID> coOrdinating,
            @Nullable LocalDate due,
            @Nullable List<UUID> upper) {}

    record Clauses(@Nullable List<Clause> clauses) {}

    /** What the document does to another. */
    record Relation(
            @Nullable RelationKind kind,
            @Nullable UUID directive,
            @Nullable String note) {}

    /** A unit, a named set, or a tier within a unit. */
    record Addressee(
            @Nullable UUID id,
            @Nullable AddresseeKind kind,
            @Nullable UUID unit,
            @Nullable UUID set,
            @Nullable Integer tier,
            @Nullable UUID within,
            @Nullable LocalDate concretiseBy) {}

    record Addressees(@Nullable List<Addressee> addressees) {}

    record Upper(@Nullable UUID upper) {}

    record Receipt(@Nullable UUID unit, @Nullable LocalDate received) {}

    record Answer(
            @Nullable UUID unit,
            @Nullable AnswerKind kind,
            @Nullable UUID document,
            @Nullable String reason,
            @Nullable LocalDate answered) {}

    /** A study session; {@code alsoFor} are further addressed units that took part. */
    record Study(
            @Nullable UUID id,
            @Nullable UUID unit,
            @Nullable LocalDate held,
            @Nullable StudyForm form,
            @Nullable Integer sites,
            @Nullable String contents,
            @Nullable List<Attendance> counts,
            @Nullable List<UUID> alsoFor) {}

    /** Whom to remind: these units, or with {@code all} every one that owes an answer and is in reach. */
    record Reminder(@Nullable List<UUID> units, @Nullable Boolean all) {}

    /** The record that was made or changed, with its version where it has one. */
    record Stored(UUID id, @Nullable Integer version) {}

    static <T> T required(@Nullable T value, String field) {
        return Given.needed(value, field);
    }

    static <T> List<T> listed(@Nullable List<T> values) {
        return Given.listed(values);
    }
}
