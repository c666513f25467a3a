package org.plumbline.indicator.deed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days a figure speaks of. The same days always have the same code, so that a period is known by its days alone:
 * {@code 2023}, {@code 2023-H1}, {@code 2023-Q2}, {@code 2023-06}, {@code 2021-2025} (whole years), {@code 2023-06-30},
 * {@code 2021-03-01..2023-06-30}.
 *
 * @param first its first day
 * @param last its last day, on which a stock was counted
 */
public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final Pattern TERM = Pattern.compile("(\\d{4})-(\\d{4})");

    /** Kinds of periods, from the longest to a single day. */
    public enum Kind {
        /** Several whole years. */
        TERM,
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        /** Any other run of days. */
        SPAN,
        DAY
    }

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("""
                    A period begins on %s and ends before, on %s.
                    Maybe the two days were exchanged.""".formatted(first, last));
        }
    }

    /** Reads a code; empty for a text that is none. */
    public static Optional<Period> find(String text) {
        var code = text.strip();
        try {
            return read(code);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The period of a code that was written by {@link #code}. */
    @JsonCreator
    public static Period of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("""
                A period is written "%s".
                Maybe 2023, 2023-H1, 2023-Q2, 2023-06, 2021-2025 or 2023-06-30 was meant.""".formatted(code)));
    }

    private static Optional<Period> read(String code) {
        var calendar = CALENDAR.matcher(code);
        if (calendar.matches()) {
            var year = Integer.parseInt(calendar.group(1));
            if (calendar.group(2) != null) {
                return Optional.of(months(year, Integer.parseInt(calendar.group(2)) * 6 - 5, 6));
            }
            if (calendar.group(3) != null) {
                return Optional.of(months(year, Integer.parseInt(calendar.group(3)) * 3 - 2, 3));
            }
            return Optional.of(
                    calendar.group(4) == null
                            ? months(year, 1, 12)
                            : months(year, Integer.parseInt(calendar.group(4)), 1));
        }
        var term = TERM.matcher(code);
        if (term.matches()) {
            return between(
                    LocalDate.of(Integer.parseInt(term.group(1)), 1, 1),
                    LocalDate.of(Integer.parseInt(term.group(2)), 12, 31));
        }
        var dots = code.indexOf("..");
        return dots < 0
                ? between(LocalDate.parse(code), LocalDate.parse(code))
                : between(LocalDate.parse(code.substring(0, dots)), LocalDate.parse(code.substring(dots + 2)));
    }

    private static Optional<Period> between(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    private static Period months(int year, int month, int count) {
        var first = YearMonth.of(year, month);
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** The calendar period of a frequency in which a day lies; the day alone for {@link Frequency#ONCE}. */
    public static Period of(Frequency frequency, LocalDate day) {
        var months = frequency.months();
        return months == 0
                ? new Period(day, day)
                : months(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, months);
    }

    public Kind kind() {
        for (var kind : new Frequency[] {Frequency.YEAR, Frequency.HALF, Frequency.QUARTER, Frequency.MONTH}) {
            if (equals(of(kind, first))) {
                return Kind.valueOf(kind.name());
            }
        }
        if (first.equals(last)) {
            return Kind.DAY;
        }
        return first.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31
                ? Kind.TERM
                : Kind.SPAN;
    }

    /** The one way to write it. */
    @JsonValue
    public String code() {
        return switch (kind()) {
            case TERM -> "%04d-%04d".formatted(first.getYear(), last.getYear());
            case YEAR -> "%04d".formatted(first.getYear());
            case HALF -> "%04d-H%d".formatted(first.getYear(), first.getMonthValue() / 6 + 1);
            case QUARTER -> "%04d-Q%d".formatted(first.getYear(), first.getMonthValue() / 3 + 1);
            case MONTH -> "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
            case SPAN -> first + ".." + last;
            case DAY -> first.toString();
        };
    }

    /** The first day after it: how it is kept, half-open. */
    public LocalDate ends() {
        return last.plusDays(1);
    }

    /** The period that is kept as half-open days. */
    public static Period halfOpen(LocalDate starts, LocalDate ends) {
        return new Period(starts, ends.minusDays(1));
    }

    /** By their ends, then the longer one last. */
    @Override
    public int compareTo(Period other) {
        var byEnd = last.compareTo(other.last);
        return byEnd != 0 ? byEnd : other.first.compareTo(first);
    }

    @Override
    public String toString() {
        return code();
    }
}
