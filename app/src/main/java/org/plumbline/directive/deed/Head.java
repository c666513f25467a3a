package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * What stands at the top of a document.
 *
 * @param symbol number and letters as written, or null for a document without any
 * @param type code of the kind of document when the symbol does not tell or tells several, else null
 * @param inForce from which day it is in force; the day of issue if null
 * @param term the term of the issuing committee, for example {@code 2020-2025}
 * @param reviewRule how often it asks to be reviewed, as an ISO period such as {@code P3Y}
 * @param nextReview a day set by hand in place of the rule's
 */
public record Head(
        @Nullable String symbol,
        @Nullable String type,
        UUID issuer,
        LocalDate issued,
        @Nullable LocalDate inForce,
        @Nullable String term,
        Wording title,
        @Nullable UUID field,
        @Nullable UUID leadPost,
        ReadingClass readingClass,
        Urgency urgency,
        @Nullable String reviewRule,
        @Nullable LocalDate nextReview) {

    /** The least that is needed: an open, ordinary document, in force from its day of issue. */
    public static Head of(@Nullable String symbol, UUID issuer, LocalDate issued, Wording title) {
        return new Head(
                symbol,
                null,
                issuer,
                issued,
                null,
                null,
                title,
                null,
                null,
                ReadingClass.OPEN,
                Urgency.ORDINARY,
                null,
                null);
    }

    /** The same in a term of the issuing committee. */
    public Head inTerm(String given) {
        return new Head(
                symbol,
                type,
                issuer,
                issued,
                inForce,
                given,
                title,
                field,
                leadPost,
                readingClass,
                urgency,
                reviewRule,
                nextReview);
    }

    /** The same in another reading class. */
    public Head readBy(ReadingClass given) {
        return new Head(
                symbol,
                type,
                issuer,
                issued,
                inForce,
                term,
                title,
                field,
                leadPost,
                given,
                urgency,
                reviewRule,
                nextReview);
    }

    /** The same with a rule for its reviews. */
    public Head reviewedEvery(String period) {
        return new Head(
                symbol,
                type,
                issuer,
                issued,
                inForce,
                term,
                title,
                field,
                leadPost,
                readingClass,
                urgency,
                period,
                nextReview);
    }

    /** From which day it is in force. */
    public LocalDate effective() {
        return inForce == null ? issued : inForce;
    }
}
