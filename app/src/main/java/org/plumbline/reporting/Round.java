package org.plumbline.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;

/**
 * One period of a regime, from the day on which it was opened.
 *
 * @param regime the inner number of its regime, {@code version} what that asked then
 * @param closes the last day on which figures are taken without a permit; null never closes
 * @param lines how many figures each unit owes in it
 */
public record Round(
        UUID id,
        @JsonIgnore int key,
        @JsonIgnore int regime,
        int version,
        Period period,
        LocalDate opened,
        LocalDate due,
        @Nullable LocalDate closes,
        int lines) {

    /** Where what a unit owes in a round stands. */
    public enum Stage {
        /** Nobody has typed anything. */
        NOT_BEGUN,
        /** Something is typed, nothing sent. */
        BEGUN,
        /** Handed in, and being approved inside the unit. */
        INSIDE,
        /** Sent, and not looked through yet. */
        SENT,
        /** Sent back with a reason. */
        SENT_BACK,
        /** Accepted as complete by the office that asked. */
        ACCEPTED;

        /** Whether the unit is to do the next step. */
        public boolean isOwed() {
            return this == INSIDE || isFillable();
        }

        /** Whether it may be typed in. */
        public boolean isFillable() {
            return this == NOT_BEGUN || this == BEGUN || this == SENT_BACK;
        }

        /** Its name in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether figures are taken no longer on a day. */
    public boolean isClosed(LocalDate on) {
        return closes != null && on.isAfter(closes);
    }

    /** How many days what is still owed is late on a day; 0 while it is not. */
    public int late(LocalDate on) {
        return (int) Math.max(0, on.toEpochDay() - due.toEpochDay());
    }
}
