package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;

/**
 * A date in a text, or as much of one as stands there.
 *
 * @param start its first token
 * @param end the token behind it
 * @param year the year, from the text only; null where none stands there or nearby
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null
 */
public record DateMention(
        int start,
        int end,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** As records write it: 2017-12-05, --12-05 without a year, 2017-12 or 2017 where the text says no more. */
    public String iso() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        if (day == null) {
            return year == null ? "--%02d".formatted(month) : "%04d-%02d".formatted(year, month);
        }
        return year == null ? "--%02d-%02d".formatted(month, day) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    /** The same date in a year. */
    public DateMention inYear(int known) {
        return new DateMention(start, end, known, month, day);
    }

    /** Whether it names a day. */
    public boolean isDay() {
        return day != null;
    }
}
