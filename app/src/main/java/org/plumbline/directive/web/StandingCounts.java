package org.plumbline.directive.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Standing;
import org.plumbline.store.Part;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;

/** The figures of a standing; {@code tookUp} counts units out of {@code addressed} less {@code notConcerned}. */
@NamedInterface("forms")
public record StandingCounts(
        LocalDate on,
        int addressed,
        int received,
        @Nullable Integer studied,
        int tookUp,
        int ownDocument,
        int notConcerned,
        int late,
        int clausesAsking,
        int clausesTakenUp,
        int clausesWithoutLead,
        @Nullable Double medianDays,
        @Nullable LocalDate nextReview) {

    /** Without a count of those who studied where study sessions are not in use. */
    public static StandingCounts of(Standing s, Visit visit) {
        return new StandingCounts(
                s.on(),
                s.addressed(),
                s.received(),
                visit.place().has(Part.STUDY) ? s.studied() : null,
                s.tookUp(),
                s.ownDocument(),
                s.notConcerned(),
                s.late(),
                s.clausesAsking(),
                s.clausesTakenUp(),
                s.clausesWithoutLead(),
                s.medianDays(),
                s.nextReview());
    }
}
