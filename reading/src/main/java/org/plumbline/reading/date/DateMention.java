package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;

/**
 * A date in a text, or as much of one as stands there. Of several days it is the first.
 *
 * @param start its first token
 * @param end the token behind it
 * @param year the year, from the text only; null where none stands there or nearby
 * @param month 1 to 12, or null; of a quarter or half of a year its last month
 * @param day 1 to 31, or null
 * @param lastDay the last of several days, with its month and year; null where it is one day or none
 * @param months how many months it stands for: 1 a month or a day, 3 a quarter, 6 half of a year
 */
public record DateMention(
        int start,
        int end,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer lastDay,
        int months) {

    private static final int LENGTH = 10;

    /** A day, a month or a year. */
    public DateMention(int start, int end, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        this(start, end, year, month, day, null, 1);
    }

    /** As records write it: 2017-12-05, --12-05 without a year, 2017-12 or 2017 where the text says no more. */
    public String iso() {
        var iso = new StringBuilder(LENGTH);
        if (year == null) {
            iso.append('-');
        } else {
            digits(iso, year, 1000);
        }
        if (month != null) {
            digits(iso.append('-'), month, 10);
            if (day != null) {
                digits(iso.append('-'), day, 10);
            }
        }
        return iso.toString();
    }

    private static void digits(StringBuilder iso, int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            iso.append((char) ('0' + number / place % 10));
        }
    }

    /** The same date in a year. */
    public DateMention inYear(int known) {
        return new DateMention(start, end, known, month, day, lastDay, months);
    }

    /** The same date at other tokens. */
    DateMention at(int from, int to) {
        return new DateMention(from, to, year, month, day, lastDay, months);
    }

    /** The days from an earlier one of the same month to this one. */
    DateMention since(int from, int first) {
        return new DateMention(from, end, year, month, first, lastDay == null ? day : lastDay, months);
    }

    /** Whether it names a day. */
    public boolean isDay() {
        return day != null;
    }

    /** Whether it is a quarter or a half of a year. */
    public boolean isPeriod() {
        return months > 1;
    }
}
