package org.plumbline.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether, since when, and how early or late a goal is attained.
 *
 * @param attained yes, no or unknowable
 * @param on the last day of the period from which on it has been attained without a break; null while it is not
 * @param daysEarly days from then to the due day, negative when late; null while not attained, and for what is kept in every period
 * @param firstOn the day on which it was attained for the first time, even if it was lost since
 * @param lostOn the day on which it was last lost, if it ever was
 */
public record Attainment(
        Attained attained,
        @Nullable LocalDate on,
        @Nullable Integer daysEarly,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lostOn) {

    static final Attainment UNKNOWABLE = new Attainment(Attained.UNKNOWABLE, null, null, null, null);
    static final Attainment NO = new Attainment(Attained.NO, null, null, null, null);

    /** Whether it was attained before its due day. */
    public boolean isEarly() {
        return daysEarly != null && daysEarly > 0;
    }

    /** Whether it was attained once and is not any more. */
    public boolean isLost() {
        return attained == Attained.NO && firstOn != null;
    }
}
