package org.plumbline.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from one day up to, and without, another. */
record Life(LocalDate from, LocalDate to) {

    /** The end of what has no end; the database calls it infinity. */
    static final LocalDate OPEN = LocalDate.MAX;

    static Life of(LocalDate from, @Nullable LocalDate to) {
        return new Life(from, to == null ? OPEN : to);
    }

    static @Nullable LocalDate end(LocalDate to) {
        return to.equals(OPEN) ? null : to;
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    boolean includes(Life other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
