package org.plumbline.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Reason.Code;

/** Since when a goal is attained: the figures one after the other, each fulfilling or not. */
final class Run {

    private final Context context;
    private final boolean atStart;
    private boolean holds;
    private @Nullable LocalDate first;
    private @Nullable LocalDate since;
    private @Nullable LocalDate lost;
    private @Nullable LocalDate lostSince;

    Run(Context context, boolean atStart) {
        this.context = context;
        this.atStart = atStart;
        this.holds = atStart;
        this.first = atStart ? context.goal().start() : null;
        this.since = first;
    }

    void next(Point point, boolean fulfils) {
        if (fulfils && !holds) {
            since = point.day();
            first = first == null ? since : first;
        } else if (!fulfils && holds) {
            lost = point.day();
            lostSince = since;
            since = null;
        }
        holds = fulfils;
    }

    Attainment attainment() {
        if (since != null) {
            // What was fulfilled before anything was done is not early.
            var early = atStart && lost == null
                    ? null
                    : Integer.valueOf(
                            (int) ChronoUnit.DAYS.between(since, context.goal().due()));
            return new Attainment(Attained.YES, since, early, first, lost);
        }
        if (lost != null && lostSince != null) {
            context.reasons().say(Code.ATTAINED_THEN_LOST, lostSince, lost);
        }
        return first == null ? Attainment.NO : new Attainment(Attained.NO, null, null, first, lost);
    }
}
