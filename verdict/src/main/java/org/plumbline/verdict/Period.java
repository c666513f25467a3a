package org.plumbline.verdict;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a figure speaks of, the last one included.
 *
 * @param first its first day
 * @param last its last day, on which a stock was counted
 */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period begins on %s and ends before, on %s.".formatted(first, last));
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return months(year, 1, 12);
    }

    /** A half of a year, the first or the second. */
    public static Period half(int year, int half) {
        return months(year, half * 6 - 5, 6);
    }

    /** A quarter of a year, the first to the fourth. */
    public static Period quarter(int year, int quarter) {
        return months(year, quarter * 3 - 2, 3);
    }

    /** A calendar month. */
    public static Period month(int year, int month) {
        return months(year, month, 1);
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** The calendar period of a frequency in which a day lies; for {@link Frequency#ONCE} the day alone. */
    public static Period of(Frequency frequency, LocalDate day) {
        var months = frequency.months();
        return months == 0 ? day(day) : months(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, months);
    }

    /** Reads {@code 2023}, {@code 2023-H1}, {@code 2023-Q2}, {@code 2023-06}, {@code 2023-06-30} or {@code 2021-01-01..2023-06-30}. */
    public static Period parse(String code) {
        return PeriodCode.read(code);
    }

    private static Period months(int year, int month, int count) {
        var first = YearMonth.of(year, month);
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** Whether every day of the other lies in this one. */
    public boolean covers(Period other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** The shortest way to write it, which {@link #parse} reads. */
    public String code() {
        return PeriodCode.write(this);
    }

    @Override
    public String toString() {
        return code();
    }
}
