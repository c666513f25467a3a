package org.plumbline.reading.date;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Text;

/** Checks days, months and years that a text prints, and makes dates of them. */
final class Calendar {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LEAP_YEAR = 2000;
    private static final int MONTHS = 12;

    private Calendar() {}

    /** A day; null where there is no such day. */
    static @Nullable DateMention day(int from, int to, @Nullable String year, String month, String day) {
        int m = number(month);
        int d = number(day);
        Integer y = year == null ? null : Integer.valueOf(year.length() == 2 ? LEAP_YEAR + number(year) : number(year));
        if (m < 1 || m > MONTHS || d < 1 || y != null && !isYear(y)) {
            return null;
        }
        int most = YearMonth.of(y == null ? LEAP_YEAR : y, m).lengthOfMonth();
        return d > most ? null : new DateMention(from, to, y, m, d);
    }

    /** A month, perhaps of a year; null where there is no such month. */
    static @Nullable DateMention month(int from, int to, @Nullable String year, String month) {
        int m = number(month);
        Integer y = year == null ? null : Integer.valueOf(number(year));
        return m < 1 || m > MONTHS || y != null && !isYear(y) ? null : new DateMention(from, to, y, m, null);
    }

    /** Whether a token is the number of a year. */
    static boolean isYear(Text text, int token) {
        return text.isNumber(token) && text.end(token) - text.start(token) == 4 && isYear(number(text, token));
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Whether a token is one or two digits. */
    static boolean isShort(Text text, int token) {
        return text.isNumber(token) && text.end(token) - text.start(token) <= 2;
    }

    /** The number that the one to four digits of a token say; -1 for anything else. */
    static int number(Text text, int token) {
        int length = text.end(token) - text.start(token);
        if (length > 4) {
            return -1;
        }
        int value = 0;
        for (int at = text.start(token); at < text.end(token); at++) {
            char one = text.letter(at);
            if (one < '0' || one > '9') {
                return -1;
            }
            value = value * 10 + one - '0';
        }
        return value;
    }

    /** The number that up to four digits say; -1 for anything else. */
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < digits.length(); at++) {
            char one = digits.charAt(at);
            if (one < '0' || one > '9') {
                return -1;
            }
            value = value * 10 + one - '0';
        }
        return value;
    }
}
