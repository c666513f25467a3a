package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one target on one day, from one set of figures; never one percentage (method paper 9.2).
 *
 * @param inputs all it was made of, from which {@link Replay} makes it again
 * @param goal the revision it was judged against
 * @param outcome what was found
 * @param verdictClass the class that the scheme gives to it
 * @param attainment whether, since when, how early or late
 * @param distance the way made over the way to make, not cut off at either end; null where there is no way
 * @param office the office's own percentage by its own method, null without one
 * @param pace against the planned way on the latest figure's day
 * @param needed what it takes from now on; null once attained or past its due day
 * @param forecast where it will stand on the due day; null past it, or without a stretch to go by
 * @param keeping for what is kept in every period
 * @param freshness whether figures keep up with the target's own frequency
 * @param completeness which periods that were due are there
 * @param proof how the figures it rests on are known: the lowest of them where it rests on several; null without any
 * @param basis the figure it rests on
 * @param reasons why, most important first
 * @param holdsUntil the first day on which it would be another verdict if nobody did anything; null for never
 * @param engine the version of the rules in this program
 */
public record Verdict(
        Inputs inputs,
        int goal,
        Outcome outcome,
        VerdictClass verdictClass,
        Attainment attainment,
        @Nullable Ratio distance,
        @Nullable OfficePercentage office,
        @Nullable Pace pace,
        @Nullable Needed needed,
        @Nullable Forecast forecast,
        @Nullable Keeping keeping,
        Freshness freshness,
        Completeness completeness,
        @Nullable Proof proof,
        @Nullable Basis basis,
        List<Reason> reasons,
        @Nullable LocalDate holdsUntil,
        int engine) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The day it was asked about. */
    public LocalDate on() {
        return inputs.on();
    }

    /** The version of the scheme that gave the class. */
    public SchemeRules scheme() {
        return inputs.rules();
    }

    /** Whether the goal is attained; what cannot be known is not. */
    public boolean isAttained() {
        return attainment.attained() == Attained.YES;
    }

    /** Whether a reason of this code is among those given. */
    public boolean says(Reason.Code code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    /** Whether another verdict says the same, whatever the day it was asked about. */
    public boolean isSameAs(Verdict other) {
        return until(null)
                .equals(new Verdict(
                        inputs,
                        other.goal,
                        other.outcome,
                        other.verdictClass,
                        other.attainment,
                        other.distance,
                        other.office,
                        other.pace,
                        other.needed,
                        other.forecast,
                        other.keeping,
                        other.freshness,
                        other.completeness,
                        other.proof,
                        other.basis,
                        other.reasons,
                        null,
                        other.engine));
    }

    Verdict until(@Nullable LocalDate day) {
        return new Verdict(
                inputs,
                goal,
                outcome,
                verdictClass,
                attainment,
                distance,
                office,
                pace,
                needed,
                forecast,
                keeping,
                freshness,
                completeness,
                proof,
                basis,
                reasons,
                day,
                engine);
    }
}
